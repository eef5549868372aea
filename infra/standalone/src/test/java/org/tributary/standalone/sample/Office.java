package org.tributary.standalone.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tributary.platform.store.History;
import org.tributary.platform.store.StoredRow;
import org.tributary.standalone.Tributary;

/** The whole program in this process, over a data directory. */
record Office(ConfigurableApplicationContext program) implements AutoCloseable {
    static Office open(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--tributary.data-dir=" + data);
        all.add("--server.port=0");
        return new Office(SpringApplication.run(Tributary.class, all.toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    List<StoredRow> events() {
        List<StoredRow> all = new ArrayList<>();
        long position = 0;
        while (true) {
            List<StoredRow> rows = part(History.class).after(position, 500);
            if (rows.isEmpty()) return all;
            all.addAll(rows);
            position = rows.get(rows.size() - 1).position();
        }
    }

    int port() {
        return Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String get(String login, String path) throws IOException, InterruptedException {
        return get(login, path, "*/*");
    }

    String get(String login, String path, String accept) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        program.close();
    }
}
