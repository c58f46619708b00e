// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.simulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes recordings for tests, a line for each exchange; each exchange is a call of its own unless it is a retry. */
public final class RecordingLines {
    public static final Instant START = Instant.parse("2026-03-01T22:00:00Z");

    private final List<String> lines = new ArrayList<>();
    private Instant at = START;
    private Duration took = Duration.ZERO;
    private int call;
    private int attempt;
    private String retryReason = "";

    public RecordingLines(String service) {
        header(service);
    }

    public RecordingLines header(String service) {
        lines.add(Json.object()
                .put("type", "header")
                .put("format", "cluster-upgrade-recording")
                .put("version", 1)
                .put("library", "1.2.3")
                .put("service", service)
                .toString());
        call = 0;
        return this;
    }

    /** Sets the time of the next exchanges, in seconds after the start. */
    public RecordingLines at(double seconds) {
        at = START.plusMillis((long) (seconds * 1000));
        return this;
    }

    /** Sets how long the next exchanges take. */
    public RecordingLines took(long millis) {
        took = Duration.ofMillis(millis);
        return this;
    }

    /** Makes the next exchange another attempt of the same call. */
    public RecordingLines retry(String reason) {
        retryReason = reason;
        return this;
    }

    public RecordingLines read(String target, int status, String body) {
        return add("exchange", "GET", target, "\"response\":" + response(status, body));
    }

    public RecordingLines write(String target, int status, String body) {
        return add("exchange", "PUT", target, "\"response\":" + response(status, body));
    }

    public RecordingLines sent(String target) {
        return add("sent", "PUT", target, "\"x\":0");
    }

    /** Ends the write that {@link #sent} has begun. */
    public RecordingLines received(String target, int status, String body) {
        call--;
        return write(target, status, body);
    }

    public RecordingLines failedRead(String target, String kind, String sent) {
        return failed("GET", target, kind, sent, "");
    }

    public RecordingLines failedWrite(String target, String kind, String sent) {
        return failed("PUT", target, kind, sent, "");
    }

    /** Adds a failure after the head of a response has arrived. */
    public RecordingLines brokenBody(String method, String target, String kind, int status) {
        return failed(method, target, kind, "MAYBE", ",\"status\":" + status + ",\"headers\":{\"Server\":\"elb\"}");
    }

    private RecordingLines failed(String method, String target, String kind, String sent, String partial) {
        return add(
                "exchange",
                method,
                target,
                "\"failure\":{\"kind\":\"" + kind + "\",\"requestSent\":\"" + sent
                        + "\",\"staleConnection\":false,\"message\":\"it failed\"" + partial + "}");
    }

    public RecordingLines raw(String line) {
        lines.add(line);
        return this;
    }

    public Recording load(Path directory) {
        return Recording.load(save(directory));
    }

    public Path save(Path directory) {
        try {
            return Files.writeString(directory.resolve("night.jsonl"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String response(int status, String body) {
        return Json.object()
                .put("status", status)
                .<ObjectNode>set(
                        "headers",
                        Json.object()
                                .put("Content-Type", "application/json")
                                .put("Date", "Sun, 01 Mar 2026 22:00:00 GMT")
                                .put("X-Request-Id", "recorded-id"))
                .put("body", body)
                .toString();
    }

    private RecordingLines add(String type, String method, String target, String end) {
        boolean isRetry = !retryReason.isEmpty();
        call += isRetry ? 0 : 1;
        attempt = isRetry ? attempt + 1 : 1;
        String request = Json.object()
                .put("method", method)
                .put("url", "https://css.example.com" + target)
                .<ObjectNode>set("headers", Json.object().put("X-Project-Id", "p1"))
                .toString();
        lines.add("{\"type\":\"" + type + "\",\"call\":" + call + ",\"attempt\":" + attempt
                + (isRetry ? ",\"retryReason\":\"" + retryReason + "\"" : "") + ",\"operation\":\"Operation" + method
                + "\",\"read\":" + method.equals("GET") + ",\"at\":\"" + at + "\",\"tookMillis\":" + took.toMillis()
                + ",\"request\":" + request + "," + end + "}");
        retryReason = "";
        return this;
    }
}
