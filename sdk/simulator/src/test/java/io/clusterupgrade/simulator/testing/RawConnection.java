// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.SocketFactory;

/** A connection that sends requests exactly as given: nothing is added, nothing is sent twice. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    /** Connects to an endpoint such as {@code http://127.0.0.1:8080}, with this timeout for reads. */
    public RawConnection(String endpoint, int readTimeoutMillis) throws IOException {
        this(SocketFactory.getDefault(), endpoint, readTimeoutMillis);
    }

    /** Connects in the same way with sockets of this factory. */
    public RawConnection(SocketFactory sockets, String endpoint, int readTimeoutMillis) throws IOException {
        URI uri = URI.create(endpoint);
        socket = sockets.createSocket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(readTimeoutMillis);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request and reads its response; throws {@link EOFException} if the connection is closed before that. */
    public RawResponse exchange(RawRequest request) throws IOException {
        send(request);
        return next();
    }

    /** Sends a request and reads nothing. */
    public void send(RawRequest request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        socket.getOutputStream().flush();
    }

    /** Sends these characters of ISO 8859-1 and reads nothing. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Ends the output; the input stays open. */
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads up to the blank line after the headers, unchanged. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("connection ended inside the headers");
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    /** Reads this number of bytes; fewer if the connection is closed before that. */
    public byte[] read(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** Reads until the connection is closed. */
    public byte[] readToEnd() throws IOException {
        return in.readAllBytes();
    }

    /** Reads the next response, even without a request. */
    public RawResponse next() throws IOException {
        String statusLine = line();
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("body cut after " + body.length + " of " + length);
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        return new RawResponse(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("connection ended inside the headers");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
