// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.FaultFraming.Flaw;
import io.clusterupgrade.simulator.http.SendStep;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A response as text: status line, headers, body. The lines about its length are given by the caller, true or false. */
final class RawMessage {
    private static final String LINE = "\r\n";
    private static final String END_OF_HEAD = LINE + LINE;
    private static final Map<Integer, String> REASONS =
            Map.of(1, "Informational", 2, "OK", 3, "Redirection", 4, "Client Error", 5, "Server Error");

    private final String head;
    private final String body;

    private RawMessage(String head, String body) {
        this.head = head;
        this.body = body;
    }

    static RawMessage of(SimulatedResponse reply) {
        StringBuilder head = new StringBuilder(statusLine(reply.status()));
        reply.headers()
                .forEach((name, value) ->
                        head.append(LINE).append(name).append(": ").append(value));
        return new RawMessage(head.toString(), reply.body());
    }

    /** Returns the status line, with three digits even for a status that does not exist. */
    static String statusLine(int status) {
        return String.format(
                Locale.ROOT, "HTTP/1.1 %03d %s", status, REASONS.getOrDefault(status / 100, "Mock Response"));
    }

    /** Returns an informational response, which another response follows. */
    static SendStep interim(int status) {
        return SendStep.text(statusLine(status) + END_OF_HEAD);
    }

    /** Returns status line and headers, this length, and the blank line after them. */
    String head(long length) {
        return head + LINE + contentLength(length) + END_OF_HEAD;
    }

    /** Returns the message with this flaw in its length. */
    List<SendStep> flawed(Flaw flaw) {
        int length = length(body);
        SendStep message = switch (flaw) {
            case LENGTH_TOO_SHORT -> message(contentLength(length / 2), body);
            case LENGTH_TOO_LONG -> message(contentLength(length * 2L), body);
            case LENGTH_TWICE -> message(contentLength(length) + LINE + contentLength(length / 2), body);
            case LENGTH_NEGATIVE -> message(contentLength(-1), body);
            case CHUNK_CUT, CHUNK_SIZE_INVALID, CHUNK_END_MISSING ->
                message("Transfer-Encoding: chunked", chunks(flaw));
        };
        return flaw.closes() ? List.of(message, SendStep.close()) : List.of(message);
    }

    private String chunks(Flaw flaw) {
        String first = body.substring(0, body.length() / 2);
        String second = body.substring(body.length() / 2);
        return switch (flaw) {
            case CHUNK_CUT -> chunk(first) + size(second) + LINE + second.substring(0, second.length() / 2);
            case CHUNK_SIZE_INVALID -> chunk(first) + "size" + LINE + second + LINE + "0" + END_OF_HEAD;
            default -> chunk(first) + chunk(second);
        };
    }

    private static String chunk(String text) {
        return size(text) + LINE + text + LINE;
    }

    private static String size(String text) {
        return Integer.toHexString(length(text));
    }

    /** Returns the message twice: in one write, or with a pause between the two. */
    List<SendStep> twice(Duration pause) {
        String once = head(length(body)) + body;
        return pause.isZero()
                ? List.of(SendStep.text(once + once))
                : List.of(SendStep.text(once), SendStep.pause(pause), SendStep.text(once));
    }

    private SendStep message(String lastLines, String bytes) {
        return SendStep.text(head + LINE + lastLines + END_OF_HEAD + bytes);
    }

    private static String contentLength(long length) {
        return "Content-Length: " + length;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
