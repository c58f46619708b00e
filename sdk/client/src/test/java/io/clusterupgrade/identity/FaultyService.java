// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A fake service whose good and bad responses depend on a seed. It records the expiration time of everything that it issues, so that a
 * test can check whether something is used that should not be.
 */
final class FaultyService implements Transport {
    /** The issued credentials with a number. */
    record Issued(Instant end, boolean isUsable, boolean hasExpiration, Instant at) {}

    private static final int[] STATUSES = {
        100, 204, 301, 302, 304, 400, 401, 403, 404, 405, 407, 408, 409, 418, 429, 499, 500, 502, 503, 504, 599
    };
    private static final List<String> KINDS =
            List.of("null", "7", "-1", "true", "\"\"", "\" \"", "[]", "{}", "[\"x\"]", "{\"x\":1}", "1e999");

    private final KeySource source;
    private final Random random;
    private final Supplier<Instant> truth;
    private final Map<Integer, Issued> issued = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private int requests;
    boolean isHealthy;
    boolean isDown;
    boolean alwaysSendsDate;
    boolean mayIssueExpired;

    FaultyService(KeySource source, Random random, Supplier<Instant> truth) {
        this.source = source;
        this.random = random;
        this.truth = truth;
    }

    Issued issued(int number) {
        return issued.get(number);
    }

    int requests() {
        return requests;
    }

    /** The log, one line per request. */
    List<String> log() {
        return log;
    }

    @Override
    public HttpExchange start(HttpRequest call, Deadline deadline) {
        return new HttpExchange() {
            @Override
            public HttpResponse await() {
                requests++;
                return response(call);
            }

            @Override
            public void onDone(Handler handler) {
                throw new AssertionError("fetchers must block");
            }

            @Override
            public void cancel() {}
        };
    }

    private HttpResponse response(HttpRequest call) {
        int number = requests;
        String place = call.method() + " " + call.url().replaceFirst("\\?.*", "");
        if (isDown || (!isHealthy && random.nextInt(12) == 0)) {
            log.add(place + " -> no response");
            throw ExchangeException.of(
                            List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
                            List.of(RequestSent.values()).get(random.nextInt(RequestSent.values().length)),
                            "broke at " + requestText(call))
                    .cause(new IOException("Unexpected status line: " + requestText(call)))
                    .build();
        }
        if (isHealthy) {
            Instant end = truth.get().plus(Duration.ofMinutes(15 + random.nextInt(345)));
            return record(
                    place, "good", number, end, true, true, source.response(call, "\"" + end + "\"", number, date()));
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> withAnyExpiration(place, call, number);
            case 3 ->
                useless(place, call, number, "status", STATUSES[random.nextInt(STATUSES.length)], text(call, number));
            case 4 -> useless(place, call, number, "body", 200 + random.nextInt(2), nonsense(call));
            case 5 -> withInvalidMember(place, call, number);
            case 6 -> encoded(place, call, number);
            default -> broken(place, call, number);
        };
    }

    /** Returns a good response with an arbitrary expiration time. */
    private HttpResponse withAnyExpiration(String place, HttpRequest call, int number) {
        // Credentials that are issued expired can be detected only if the time is known.
        int past = mayIssueExpired ? 600 : -60;
        Instant end = truth.get().plus(Duration.ofSeconds(random.nextInt(6 * 3_600) - past));
        String reported;
        boolean hasExpiration = true;
        boolean isReadable = true;
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> reported = "\"" + end + "\"";
            case 3 -> reported = Long.toString(end.getEpochSecond());
            case 4 -> reported = end.getEpochSecond() + ".25";
            case 5 -> reported = Long.toString(end.toEpochMilli());
            case 6 -> reported = "\"" + end.getEpochSecond() + "\"";
            case 7 -> reported = "\"" + end.toString().replace("Z", "+00:00") + "\"";
            case 8 -> {
                reported =
                        List.of("", "null", "\"\"", "\"0001-01-01T00:00:00Z\"").get(random.nextInt(4));
                hasExpiration = false;
            }
            default -> {
                reported = List.of("\"soon\"", "3600", "true", "{}", "[1]", "-5", "1e400", "\"9\"")
                        .get(random.nextInt(8));
                isReadable = false;
            }
        }
        return record(
                place,
                "end " + reported,
                number,
                end,
                isReadable,
                hasExpiration,
                source.response(call, reported, number, date()));
    }

    /** Returns a response with one member of the wrong type or with invisible characters. */
    private HttpResponse withInvalidMember(String place, HttpRequest call, int number) {
        HttpResponse good = source.response(call, "\"" + truth.get().plusSeconds(3_600) + "\"", number, date());
        String text = Wire.text(good);
        String invalid = random.nextBoolean()
                ? text.replace("\"" + KeySource.SECRET + "\"", KINDS.get(random.nextInt(KINDS.size())))
                : text.replace(KeySource.SECRET, KeySource.SECRET + (char) (0x200B + random.nextInt(4)) + "x");
        boolean isInvalid = !invalid.equals(text);
        return record(
                place,
                "invalid member",
                number,
                truth.get().plusSeconds(3_600),
                !isInvalid,
                true,
                with(good, bytes(invalid)));
    }

    /** Returns a good response in another encoding. */
    private HttpResponse encoded(String place, HttpRequest call, int number) {
        Instant end = truth.get().plusSeconds(3_600);
        HttpResponse good = source.response(call, "\"" + end + "\"", number, date());
        Charset charset = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .get(random.nextInt(3));
        return record(
                place,
                "in " + charset,
                number,
                end,
                true,
                true,
                with(good, ("\uFEFF" + Wire.text(good)).getBytes(charset)));
    }

    /** Returns a good response that is cut, doubled or wrapped. */
    private HttpResponse broken(String place, HttpRequest call, int number) {
        HttpResponse good = source.response(call, "\"" + truth.get().plusSeconds(3_600) + "\"", number, date());
        String text = Wire.text(good);
        String broken = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, random.nextInt(Math.max(1, text.length())));
            case 1 -> text + text;
            case 2 -> "[" + text + "]";
            default -> text.replace('}', ']');
        };
        boolean isPlainText = !text.startsWith("{");
        return record(place, "broken", number, truth.get(), isPlainText, true, with(good, bytes(broken)));
    }

    private HttpResponse useless(String place, HttpRequest call, int number, String what, int status, byte[] body) {
        String echo = requestText(call).replaceAll("[^!-~]", " ").strip();
        HttpResponse reply = HttpResponse.of(
                status,
                Map.of(
                        "X-IAM-Trace-Id",
                        List.of(echo),
                        "X-Request-Id",
                        List.of("r" + number),
                        "Date",
                        List.of(random.nextBoolean() ? echo : CannedResponses.httpDate(truth.get()))),
                body);
        return record(place, what + " " + status, number, truth.get(), false, true, reply);
    }

    private byte[] text(HttpRequest call, int number) {
        return random.nextBoolean()
                ? nonsense(call)
                : source.response(call, "\"never\"", number).body().hasRemaining()
                        ? bytes(Wire.text(source.response(call, "\"never\"", number)))
                        : new byte[0];
    }

    private byte[] nonsense(HttpRequest call) {
        String echo = requestText(call);
        switch (random.nextInt(10)) {
            case 0 -> {
                return new byte[0];
            }
            case 1 -> {
                byte[] binary = new byte[random.nextInt(3_000)];
                random.nextBytes(binary);
                return binary;
            }
            case 2 -> {
                return bytes("<!DOCTYPE html><html><body>Sign in. You sent " + echo + "</body></html>");
            }
            case 3 -> {
                return bytes("x".repeat(2 * 1024 * 1024));
            }
            case 4 -> {
                return bytes("[".repeat(5_000));
            }
            case 5 -> {
                return bytes("{\"Code\":\"Failed\",\"Message\":\"" + json(echo) + "\",\"error\":{\"code\":\""
                        + json(echo) + "\",\"message\":\"" + json(echo) + "\"}}");
            }
            case 6 -> {
                return bytes("{\"Expiration\":" + "9".repeat(2_000) + ",\"token\":" + "9".repeat(2_000) + "}");
            }
            case 7 -> {
                return bytes(KINDS.get(random.nextInt(KINDS.size())));
            }
            case 8 -> {
                return bytes("\uFEFF<?xml version=\"1.0\"?><Error><Code>" + echo.replaceAll("[<>&]", "")
                        + "</Code></Error>");
            }
            default -> {
                return bytes("You sent " + echo.substring(0, random.nextInt(echo.length() + 1)));
            }
        }
    }

    private HttpResponse record(
            String place,
            String what,
            int number,
            Instant end,
            boolean isUsable,
            boolean hasExpiration,
            HttpResponse reply) {
        log.add("#" + number + " " + place + " -> " + reply.status() + " " + what + (isUsable ? "" : ", unusable")
                + ", expires " + end);
        issued.put(number, new Issued(end, isUsable, hasExpiration, truth.get()));
        return reply;
    }

    /** Returns the true time as a header, or no header. */
    private String[] date() {
        return random.nextBoolean() && !alwaysSendsDate
                ? new String[0]
                : new String[] {"Date", CannedResponses.httpDate(truth.get())};
    }

    private static HttpResponse with(HttpResponse reply, byte[] body) {
        return HttpResponse.of(reply.status(), reply.headers(), body);
    }

    /** Returns all parts of a request: URL, headers and body. */
    private static String requestText(HttpRequest call) {
        return PlantedSource.requestText(call);
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
