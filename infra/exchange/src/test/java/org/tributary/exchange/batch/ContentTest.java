package org.tributary.exchange.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {
    @TempDir
    Path directory;

    private Content content(byte[] bytes) throws IOException {
        return Content.of(Files.write(directory.resolve("a.csv"), bytes));
    }

    @Test
    void packed_or_not_it_is_the_same_content() throws IOException {
        byte[] bytes = "a,b\r\n1,2\r\n".getBytes(UTF_8);
        Path packed = directory.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(bytes);
        }

        assertThat(Content.of(packed).sha256()).isEqualTo(content(bytes).sha256());
    }

    @Test
    void a_file_that_is_not_there_or_not_utf_8_is_said_to_be_so() throws IOException {
        assertThatThrownBy(() -> Content.of(directory.resolve("none.csv")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(content(new byte[] {'a', (byte) 0xe9, 'b'})::text)
                .hasMessage("a.csv is not UTF-8: byte 2 has no meaning there.");
    }

    @Test
    void a_row_has_the_number_that_a_spreadsheet_shows() throws IOException {
        Content content = content("\ufeffname,note\r\nA,\"two\r\nlines\"\r\nB\r\n\r\nC,x\r\n".getBytes(UTF_8));

        List<Table.Row> rows = Table.of(content, List.of("name")).rows();

        assertThat(rows.stream().map(row -> row.line() + row.cell("name") + row.cell("note")))
                .containsExactly("2Atwo\r\nlines", "3B", "5Cx");
    }

    @Test
    void a_table_without_the_columns_it_needs_is_not_read() throws IOException {
        Content content = content("a,b\r\n1,2\r\n".getBytes(UTF_8));

        assertThatThrownBy(() -> Table.of(content, List.of("a", "c", "d")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("a.csv lacks the columns c, d.");
    }
}
