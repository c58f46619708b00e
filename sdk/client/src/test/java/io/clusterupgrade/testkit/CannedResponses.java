// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates lines for a {@link FakeTransport}. */
public final class CannedResponses {
    static final HttpResponse HANG = HttpResponse.of(599, Map.of(), new byte[0]);

    private CannedResponses() {}

    /** Returns a response; headers are names and values in turn. */
    public static HttpResponse response(int status, String body, String... headers) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return HttpResponse.of(status, map, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Line responses(int status, String body, String... headers) {
        HttpResponse response = response(status, body, headers);
        return (call, deadline) -> response;
    }

    /** Returns an empty success: valid for a write, and an empty list for a read. */
    public static Line ok() {
        return responses(200, "{}", "X-Request-Id", "req-ok");
    }

    /** An error of the kind that Huawei's services return. */
    public static Line huawei(int status, String code, String message, String... headers) {
        return responses(status, "{\"errCode\":\"" + code + "\",\"externalMessage\":\"" + message + "\"}", headers);
    }

    /** An error of the kind that Alibaba's services return. */
    public static Line alibaba(int status, String code, String message, String... headers) {
        return responses(
                status, "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"requestId\":\"req-1\"}", headers);
    }

    public static Line fails(Kind kind, RequestSent sent) {
        return failsWith(ExchangeException.of(kind, sent, "it is " + kind));
    }

    public static Line failsWith(ExchangeException.Builder failure) {
        return (call, deadline) -> {
            throw failure.build();
        };
    }

    /** Returns a line without a response until the test sends one or the call is cancelled; for asynchronous calls only. */
    public static Line hang() {
        return (call, deadline) -> HANG;
    }

    /** Formats an instant as a {@code Date} header. */
    public static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
