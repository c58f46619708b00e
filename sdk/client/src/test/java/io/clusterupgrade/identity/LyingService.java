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
 * Plays the service behind a source, well or badly, by a seed. Notes of everything it hands out until when it holds, so that a test
 * can tell whether something is used that it should not be.
 */
final class LyingService implements Transport {
    /** What was handed out under a number. */
    record Issued(Instant end, boolean isUsable, boolean isEndTold, Instant at) {}

    private static final int[] STATUSES = {
        100, 204, 301, 302, 304, 400, 401, 403, 404, 405, 407, 408, 409, 418, 429, 499, 500, 502, 503, 504, 599
    };
    private static final List<String> KINDS =
            List.of("null", "7", "-1", "true", "\"\"", "\" \"", "[]", "{}", "[\"x\"]", "{\"x\":1}", "1e999");

    private final KeySource source;
    private final Random random;
    private final Supplier<Instant> truth;
    private final Map<Integer, Issued> issued = new HashMap<>();
    private final List<String> story = new ArrayList<>();
    private int questions;
    boolean isHonest;
    boolean isOut;
    boolean alwaysTellsTheTime;
    boolean mayHandOutTheDead;

    LyingService(KeySource source, Random random, Supplier<Instant> truth) {
        this.source = source;
        this.random = random;
        this.truth = truth;
    }

    Issued issued(int number) {
        return issued.get(number);
    }

    int questions() {
        return questions;
    }

    /** What it did, a line a question. */
    List<String> story() {
        return story;
    }

    @Override
    public HttpExchange start(HttpRequest call, Deadline deadline) {
        return new HttpExchange() {
            @Override
            public HttpResponse await() {
                questions++;
                return response(call);
            }

            @Override
            public void onDone(Handler handler) {
                throw new AssertionError("sources ask blocking");
            }

            @Override
            public void cancel() {}
        };
    }

    private HttpResponse response(HttpRequest call) {
        int number = questions;
        String place = call.method() + " " + call.url().replaceFirst("\\?.*", "");
        if (isOut || (!isHonest && random.nextInt(12) == 0)) {
            story.add(place + " -> no answer");
            throw ExchangeException.of(
                            List.of(Kind.values()).get(random.nextInt(Kind.values().length)),
                            List.of(RequestSent.values()).get(random.nextInt(RequestSent.values().length)),
                            "broke at " + question(call))
                    .cause(new IOException("Unexpected status line: " + question(call)))
                    .build();
        }
        if (isHonest) {
            Instant end = truth.get().plus(Duration.ofMinutes(15 + random.nextInt(345)));
            return noted(
                    place, "good", number, end, true, true, source.response(call, "\"" + end + "\"", number, date()));
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> withSomeEnd(place, call, number);
            case 3 ->
                useless(place, call, number, "status", STATUSES[random.nextInt(STATUSES.length)], text(call, number));
            case 4 -> useless(place, call, number, "body", 200 + random.nextInt(2), nonsense(call));
            case 5 -> withOddMember(place, call, number);
            case 6 -> encoded(place, call, number);
            default -> broken(place, call, number);
        };
    }

    /** Good but for the end, which may be anything. */
    private HttpResponse withSomeEnd(String place, HttpRequest call, int number) {
        // Who hands out what has ended already is found out only by who knows the time.
        int past = mayHandOutTheDead ? 600 : -60;
        Instant end = truth.get().plus(Duration.ofSeconds(random.nextInt(6 * 3_600) - past));
        String reported;
        boolean isTold = true;
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
                isTold = false;
            }
            default -> {
                reported = List.of("\"soon\"", "3600", "true", "{}", "[1]", "-5", "1e400", "\"9\"")
                        .get(random.nextInt(8));
                isReadable = false;
            }
        }
        return noted(
                place,
                "end " + reported,
                number,
                end,
                isReadable,
                isTold,
                source.response(call, reported, number, date()));
    }

    /** One member of another kind, or with characters that nobody sees. */
    private HttpResponse withOddMember(String place, HttpRequest call, int number) {
        HttpResponse good = source.response(call, "\"" + truth.get().plusSeconds(3_600) + "\"", number, date());
        String text = Wire.text(good);
        String odd = random.nextBoolean()
                ? text.replace("\"" + KeySource.SECRET + "\"", KINDS.get(random.nextInt(KINDS.size())))
                : text.replace(KeySource.SECRET, KeySource.SECRET + (char) (0x200B + random.nextInt(4)) + "x");
        boolean isOdd = !odd.equals(text);
        return noted(place, "odd member", number, truth.get().plusSeconds(3_600), !isOdd, true, with(good, bytes(odd)));
    }

    /** Good, in another encoding. */
    private HttpResponse encoded(String place, HttpRequest call, int number) {
        Instant end = truth.get().plusSeconds(3_600);
        HttpResponse good = source.response(call, "\"" + end + "\"", number, date());
        Charset charset = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .get(random.nextInt(3));
        return noted(
                place,
                "in " + charset,
                number,
                end,
                true,
                true,
                with(good, ("\uFEFF" + Wire.text(good)).getBytes(charset)));
    }

    /** A good answer that was cut, doubled or wrapped. */
    private HttpResponse broken(String place, HttpRequest call, int number) {
        HttpResponse good = source.response(call, "\"" + truth.get().plusSeconds(3_600) + "\"", number, date());
        String text = Wire.text(good);
        String broken = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, random.nextInt(Math.max(1, text.length())));
            case 1 -> text + text;
            case 2 -> "[" + text + "]";
            default -> text.replace('}', ']');
        };
        boolean isWord = !text.startsWith("{");
        return noted(place, "broken", number, truth.get(), isWord, true, with(good, bytes(broken)));
    }

    private HttpResponse useless(String place, HttpRequest call, int number, String what, int status, byte[] body) {
        String echo = question(call).replaceAll("[^!-~]", " ").strip();
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
        return noted(place, what + " " + status, number, truth.get(), false, true, reply);
    }

    private byte[] text(HttpRequest call, int number) {
        return random.nextBoolean()
                ? nonsense(call)
                : source.response(call, "\"never\"", number).body().hasRemaining()
                        ? bytes(Wire.text(source.response(call, "\"never\"", number)))
                        : new byte[0];
    }

    private byte[] nonsense(HttpRequest call) {
        String echo = question(call);
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

    private HttpResponse noted(
            String place, String what, int number, Instant end, boolean isUsable, boolean isTold, HttpResponse reply) {
        story.add("#" + number + " " + place + " -> " + reply.status() + " " + what + (isUsable ? "" : ", of no use")
                + ", ends " + end);
        issued.put(number, new Issued(end, isUsable, isTold, truth.get()));
        return reply;
    }

    /** The true time, or none. */
    private String[] date() {
        return random.nextBoolean() && !alwaysTellsTheTime
                ? new String[0]
                : new String[] {"Date", CannedResponses.httpDate(truth.get())};
    }

    private static HttpResponse with(HttpResponse reply, byte[] body) {
        return HttpResponse.of(reply.status(), reply.headers(), body);
    }

    /** All of a question: its URL, headers and body. */
    private static String question(HttpRequest call) {
        return PlantedSource.question(call);
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
