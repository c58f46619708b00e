// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import io.clusterupgrade.transport.HttpRequest;
import java.util.List;
import okhttp3.Request;

/** A signed request whose texts are all there, the very ones that our client sends. */
final class ReadyRequest {
    private final String url;
    private final String[] namesAndValues;

    private ReadyRequest(String url, String[] namesAndValues) {
        this.url = url;
        this.namesAndValues = namesAndValues;
    }

    static ReadyRequest of(Settings settings) {
        HttpRequest signed = ReadyCall.of(settings).signed().withHeader("User-Agent", Settings.USER_AGENT);
        return new ReadyRequest(
                signed.url(),
                signed.headers().entrySet().stream()
                        .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                        .toArray(String[]::new));
    }

    String url() {
        return url;
    }

    String[] namesAndValues() {
        return namesAndValues;
    }

    /** Returns OkHttp's request, built as for any call. */
    Request request() {
        Request.Builder request = new Request.Builder().url(url);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.header(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.build();
    }
}
