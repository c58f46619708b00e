// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The limit: the same request with the same headers and a ready signature, put together and sent by OkHttp alone; the response read
 * by Jackson from the stream into plain records of strings. No retries, checks, times or open enums.
 */
public final class FloorDriver implements Subject.Driver {
    @Override
    public Map<String, Object> apply(Map<String, Object> map) {
        Settings settings = Settings.from(map);
        ReadyRequest ready = ReadyRequest.of(settings);
        ObjectReader reader = Plain.reader(settings.service());
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
                .build();
        Callable<Object> call = () -> send(client, ready.request(), reader);
        Callable<Object> build = ready::request;
        byte[] body = settings.body();
        Callable<Object> decode = () -> reader.readValue(body);
        Callable<Object> sign = BareSignature.of(settings.service(), ready.url());
        Function<Object, List<String>> facts = Plain::facts;
        return Map.of(
                Subject.CALL,
                call,
                Subject.BUILD,
                build,
                Subject.DECODE,
                decode,
                Subject.SIGN,
                sign,
                Subject.FACTS,
                facts);
    }

    private static Object send(OkHttpClient client, Request request, ObjectReader reader) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return reader.readValue(response.body().byteStream());
        }
    }
}
