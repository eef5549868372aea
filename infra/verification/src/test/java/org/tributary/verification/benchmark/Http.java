package org.tributary.verification.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** A connection that stays open for each client, and as little of the machine's time as a client can do with. */
final class Http implements AutoCloseable {
    private final List<CloseableHttpClient> clients = new ArrayList<>();

    Http(int count) {
        for (int client = 0; client < count; client++)
            clients.add(HttpClients.custom()
                    .setConnectionManager(new BasicHttpClientConnectionManager())
                    .disableAutomaticRetries()
                    .disableCookieManagement()
                    .disableContentCompression()
                    .build());
    }

    /** The answer's body; whatever is not accepted is a failure. */
    String post(int client, String url, String json, Map<String, String> headers) throws IOException {
        ClassicRequestBuilder request = ClassicRequestBuilder.post(url).setEntity(json, ContentType.APPLICATION_JSON);
        headers.forEach(request::addHeader);
        return exchange(client, request.build());
    }

    String get(int client, String url, Map<String, String> headers) throws IOException {
        ClassicRequestBuilder request = ClassicRequestBuilder.get(url);
        headers.forEach(request::addHeader);
        return exchange(client, request.build());
    }

    boolean answers(String url) {
        try {
            get(0, url, Map.of());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String exchange(int client, ClassicHttpRequest request) throws IOException {
        return clients.get(client).execute(request, response -> {
            String body = EntityUtils.toString(response.getEntity());
            if (response.getCode() / 100 != 2) throw new IOException(response.getCode() + " " + body);
            return body;
        });
    }

    @Override
    public void close() throws IOException {
        for (CloseableHttpClient client : clients) client.close();
    }
}
