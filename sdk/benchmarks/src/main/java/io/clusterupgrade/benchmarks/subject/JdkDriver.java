// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** As the floor, with the JDK's client instead of OkHttp. */
public final class JdkDriver implements Subject.Driver {
    @Override
    public Map<String, Object> apply(Map<String, Object> map) {
        Settings settings = Settings.from(map);
        ReadyRequest ready = ReadyRequest.of(settings);
        ObjectReader reader = Plain.reader(settings.service());
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Callable<Object> call = () -> send(client, request(ready), reader);
        Function<Object, List<String>> facts = Plain::facts;
        return Map.of(Subject.CALL, call, Subject.FACTS, facts);
    }

    private static HttpRequest request(ReadyRequest ready) {
        return HttpRequest.newBuilder(URI.create(ready.url()))
                .headers(ready.namesAndValues())
                .build();
    }

    private static Object send(HttpClient client, HttpRequest request, ObjectReader reader)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return reader.readValue(body);
        }
    }
}
