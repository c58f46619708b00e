// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.fault.FaultFraming.Flaw;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;

/**
 * A response message of which every byte is under control. The web server sends the status line unchecked, so a status line can
 * contain headers as well; everything after them is sent as a body.
 */
final class RawMessage {
    private static final String LINE = "\r\n";
    private static final String END_OF_HEAD = LINE + LINE;

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
        return status < 100
                ? String.format(Locale.ROOT, "HTTP/1.1 %03d Mock Response", status)
                : new MockResponse.Builder().code(status).getStatus();
    }

    /** Returns the message with this flaw in its length. */
    MockResponse flawed(Flaw flaw) {
        int length = length(body);
        MockResponse.Builder response = switch (flaw) {
            case LENGTH_TOO_SHORT -> message(contentLength(length / 2), body);
            case LENGTH_TOO_LONG -> message(contentLength(length * 2), body);
            case LENGTH_TWICE -> message(contentLength(length) + LINE + contentLength(length / 2), body);
            case LENGTH_NEGATIVE -> message(contentLength(-1), body);
            case CHUNK_CUT, CHUNK_SIZE_INVALID, CHUNK_END_MISSING ->
                message("Transfer-Encoding: chunked", chunks(flaw));
        };
        return flaw.closes()
                ? response.onResponseEnd(new SocketEffect.CloseSocket()).build()
                : response.build();
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

    /** Returns a response that sends the message twice in one write. */
    MockResponse twice() {
        return message(contentLength(length(body)) + END_OF_HEAD + body + headWithLength(), body)
                .build();
    }

    /** Returns a response that sends the message again after a pause, on the same connection. */
    MockResponse twice(Duration pause) {
        String again = headWithLength() + END_OF_HEAD + body;
        return message(contentLength(length(body)), new MockResponseBody() {
                    @Override
                    public long getContentLength() {
                        return -1;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        sink.writeUtf8(body).flush();
                        sleep(pause);
                        sink.writeUtf8(again).flush();
                    }
                })
                .build();
    }

    private String headWithLength() {
        return head + LINE + contentLength(length(body));
    }

    private MockResponse.Builder message(String lastLines, String bytes) {
        return new MockResponse.Builder()
                .status(head + LINE + lastLines)
                .body(new Buffer().writeUtf8(bytes))
                .clearHeaders();
    }

    /** Returns a response of the head, these last header lines, a blank line and these bytes. */
    private MockResponse.Builder message(String lastLines, MockResponseBody bytes) {
        return new MockResponse.Builder()
                .status(head + LINE + lastLines)
                .body(bytes)
                .clearHeaders();
    }

    private static String contentLength(int length) {
        return "Content-Length: " + length;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void sleep(Duration pause) throws InterruptedIOException {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the simulator is closing");
        }
    }
}
