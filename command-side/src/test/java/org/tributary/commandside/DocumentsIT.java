package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.AUDITOR;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.tributary.commandside.Door.Response;
import org.tributary.events.Role;

/** {@code /api/documents}. */
@InTheHouse
class DocumentsIT {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Autowired
    House house;

    @Autowired
    Door door;

    private String officer;

    @BeforeEach
    void an_officer() {
        officer = tokenOf(house.anAccount());
    }

    private String tokenOf(String account) {
        return house.as(ADMIN)
                .order("issue-token", json("{'accountId': '%s', 'label': 'script'}", account), false)
                .accepted()
                .revealed()
                .get("token");
    }

    private Response store(String token, String mediaType, byte[] bytes) {
        var request = post("/api/documents")
                .header("Authorization", "Bearer " + token)
                .content(bytes);
        return door.send(mediaType == null ? request : request.header("Content-Type", mediaType));
    }

    private Response store(String mediaType, String text) {
        return store(officer, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    private Response fetch(String document, String... name) {
        var request = get("/api/documents/" + document).header("Authorization", "Bearer " + officer);
        return door.send(name.length == 0 ? request : request.param("name", name[0]));
    }

    @Test
    void bytes_come_back_as_they_were_under_their_hash() {
        Response stored = store("text/plain; charset=utf-8", "test");
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.header("Location")).isEqualTo("/api/documents/" + HASH);
        assertThat(stored.text())
                .isEqualTo("{\"sha256\":\"%s\",\"mediaType\":\"text/plain\",\"size\":4}".formatted(HASH));

        Response fetched = fetch(HASH);
        assertThat(fetched.text()).isEqualTo("test");
        assertThat(fetched.header("Content-Type")).isEqualTo("text/plain");
        assertThat(fetched.header("ETag")).isEqualTo("\"" + HASH + "\"");
    }

    @Test
    void the_same_bytes_are_stored_once_and_stay_what_they_were_said_to_be() {
        store("text/plain", "once");
        String sha256 = store("text/csv", "once").at("/sha256");
        assertThat(store("text/csv", "once").at("/mediaType")).isEqualTo("text/plain");
        assertThat(house.jdbc()
                        .sql("SELECT count(*) FROM history.documents WHERE sha256 = decode(?, 'hex')")
                        .param(sha256)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_not_stored_is_not_found() {
        fetch("0".repeat(64)).refused(404, "not-found");
        fetch("no-hash").refused(404, "not-found");
    }

    @Nested
    class What_is_stored {
        @Test
        void is_no_larger_than_is_allowed() {
            store(officer, "text/plain", new byte[26214400 + 1]).refused(413, "too-large");
            store(officer, "text/plain", new byte[0]).refused(422, "empty-document");
        }

        @Test
        void is_of_a_type_that_no_browser_runs() {
            for (String type : new String[] {"text/html", "image/svg+xml", "application/javascript", "pdf", null})
                store(type, "<script>").refused(415, "unsupported-media-type");
        }

        @Test
        void is_brought_by_who_may_write() {
            String auditor = tokenOf(house.account(AUDITOR));
            store(auditor, "text/plain", new byte[] {1}).refused(403, "forbidden");
            store(tokenOf(house.account(Role.FINANCE)), "text/plain", new byte[] {2})
                    .accepted();
            door.send(post("/api/documents").content("x").header("Content-Type", "text/plain"))
                    .refused(401, "unauthenticated");
            door.send(get("/api/documents/" + HASH)).refused(401, "unauthenticated");
        }
    }

    @Nested
    class What_is_saved {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        Minutes.txt            | Minutes.txt
                        ../../etc/passwd       | passwd
                        C:\\Temp\\a.txt    | a.txt
                        a"; filename=b.html    | a\\"; filename=b.html
                        """)
        void has_a_name_that_names_no_directory_and_begins_no_header(String name, String saved) {
            String sha256 = store("text/plain", "named").at("/sha256");
            String disposition = fetch(sha256, name).header("Content-Disposition");
            assertThat(disposition).startsWith("attachment;");
            assertThat(ContentDisposition.parse(disposition).getFilename()).isEqualTo(saved.replace("\\\"", "\""));
        }

        @Test
        void breaks_no_line_and_runs_nowhere() {
            String sha256 = store("text/plain", "named").at("/sha256");
            Response fetched = fetch(sha256, "a\r\nSet-Cookie: b.txt");
            assertThat(fetched.header("Content-Disposition")).doesNotContain("\r", "\n");
            assertThat(fetched.http().getHeader("Set-Cookie")).isNull();
            assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(fetched.header("Content-Security-Policy")).contains("sandbox");
        }

        @Test
        void is_asked_for_by_known_parameters() {
            door.send(get("/api/documents/" + HASH)
                            .header("Authorization", "Bearer " + officer)
                            .param("colour", "red"))
                    .refused(400, "unknown-parameter");
        }
    }
}
