// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import io.clusterupgrade.simulator.wire.WireRequest;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Parses the requests of a connection while their bytes arrive. Not thread-safe. */
final class RequestParser {
    /** The longest URI and the longest headers that Huawei's gateway accepts. */
    private static final int LONGEST_LINE = 32 << 10;

    private static final int LONGEST_HEADERS = 128 << 10;

    private final InputBuffer input = new InputBuffer();
    private @Nullable RequestHead head;
    private @Nullable BodyReader body;
    private int headerBytes;
    private boolean continueIsDue;

    void add(ByteBuffer bytes) {
        input.add(bytes);
    }

    /** Returns the number of bytes that are not parsed. */
    int waiting() {
        return input.size();
    }

    /** Returns whether a request has begun and is not complete. */
    boolean isInsideRequest() {
        return head != null || input.size() > 0;
    }

    /** Returns the target of the request that has begun, encoded; empty if it is not known yet. */
    String target() {
        return head == null ? "" : head.target();
    }

    /** Returns the next request; null if it is not complete. */
    @Nullable ReceivedRequest next() throws MalformedRequestException {
        RequestHead current = head;
        try {
            if (current == null) {
                current = readRequestLine();
                head = current;
            }
            return current == null || !readBody(current) ? null : complete(current);
        } catch (MalformedRequestException e) {
            throw current == null ? e : e.at(current.target());
        }
    }

    /** Returns, once for each request, whether the client waits for {@code 100 Continue} at this moment. */
    boolean takeContinue() {
        boolean due = continueIsDue;
        continueIsDue = false;
        return due;
    }

    private @Nullable RequestHead readRequestLine() throws MalformedRequestException {
        String line = "";
        while (line != null && line.isEmpty()) {
            rejectForeignProtocol();
            line = input.line(LONGEST_LINE, 414, "The request line");
        }
        return line == null ? null : RequestHead.ofRequestLine(line);
    }

    /** Rejects the first byte of TLS and of other protocols, whose line would never end. */
    private void rejectForeignProtocol() throws MalformedRequestException {
        int first = input.size() == 0 ? '\n' : input.first();
        if (first != '\n' && first != '\r' && (first <= ' ' || first > '~')) {
            throw new MalformedRequestException(
                    400, "The first byte is not that of an HTTP request; TLS is not supported");
        }
    }

    private boolean readBody(RequestHead current) throws MalformedRequestException {
        BodyReader reader = body;
        if (reader == null) {
            if (!readHeaders(current)) {
                return false;
            }
            reader = current.body();
            body = reader;
            boolean expected = current.expectsContinue();
            boolean isComplete = reader.read(input);
            continueIsDue = expected && !isComplete;
            return isComplete;
        }
        return reader.read(input);
    }

    private boolean readHeaders(RequestHead current) throws MalformedRequestException {
        while (true) {
            String line = input.line(LONGEST_HEADERS - headerBytes, 431, "The header");
            if (line == null || line.isEmpty()) {
                return line != null;
            }
            headerBytes += line.length();
            current.addHeader(line);
        }
    }

    private ReceivedRequest complete(RequestHead current) {
        byte[] bytes = body == null ? new byte[0] : body.bytes();
        head = null;
        body = null;
        headerBytes = 0;
        continueIsDue = false;
        return new ReceivedRequest(
                new WireRequest(current.method(), current.target(), current.headers(), bytes),
                current.keepsConnection());
    }
}
