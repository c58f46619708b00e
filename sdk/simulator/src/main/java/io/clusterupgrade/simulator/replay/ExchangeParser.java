// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the line of an exchange; a {@link IllegalArgumentException} says what is wrong with it. */
final class ExchangeParser {
    private final JsonNode line;

    ExchangeParser(JsonNode line) {
        this.line = line;
    }

    /** Returns the exchange; of a line of type {@code sent}, one without an end. The retry reason is that of this attempt. */
    RecordedExchange exchange() {
        boolean isSentOnly = line.path("type").asText().equals("sent");
        JsonNode response = line.get("response");
        JsonNode failure = line.get("failure");
        if (!isSentOnly && (response == null) == (failure == null)) {
            throw new IllegalArgumentException("an exchange has either response or failure");
        }
        return new RecordedExchange(
                number(line, "call").longValue(),
                number(line, "attempt").intValue(),
                text(line, "operation"),
                required(line, "read").asBoolean(),
                instant(),
                isSentOnly
                        ? Duration.ZERO
                        : Duration.ofMillis(number(line, "tookMillis").longValue()),
                request(required(line, "request")),
                response == null ? null : response(response),
                isSentOnly ? unfinished() : failure == null ? null : failure(failure),
                line.path("retryReason").asText());
    }

    private static RecordedExchange.Request request(JsonNode json) {
        String url = text(json, "url");
        int scheme = url.indexOf("://");
        int path = url.indexOf('/', scheme < 0 ? 0 : scheme + "://".length());
        String target = path < 0 ? "/" : url.substring(path);
        int mark = target.indexOf('?');
        return new RecordedExchange.Request(
                text(json, "method"),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                headers(json),
                json.path("body").asText());
    }

    private static RecordedExchange.Response response(JsonNode json) {
        return new RecordedExchange.Response(
                number(json, "status").intValue(),
                headers(json),
                json.path("body").asText(),
                json.path("truncated").asBoolean());
    }

    private static RecordedExchange.Failure failure(JsonNode json) {
        return new RecordedExchange.Failure(
                text(json, "kind"),
                !text(json, "requestSent").equals("NO"),
                json.path("status").asInt(),
                headers(json),
                json.path("message").asText());
    }

    private static RecordedExchange.Failure unfinished() {
        return new RecordedExchange.Failure(
                "UNFINISHED", true, 0, Map.of(), "the recording ends before the end of this attempt");
    }

    private static Map<String, String> headers(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }

    private Instant instant() {
        String text = text(line, "at");
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"at\" is not an instant: " + text, e);
        }
    }

    private static Number number(JsonNode json, String name) {
        JsonNode value = required(json, name);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a whole number");
        }
        return value.numberValue();
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = required(json, name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a text");
        }
        return value.asText();
    }

    private static JsonNode required(JsonNode json, String name) {
        @Nullable JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }
}
