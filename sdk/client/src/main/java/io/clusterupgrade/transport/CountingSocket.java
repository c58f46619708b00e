// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A socket that counts its successful reads. TLS sockets are layered over it and return its local address, so that the
 * address leads to this socket for both kinds of connections.
 */
final class CountingSocket extends Socket {
    private volatile @Nullable CountedInput input;
    private volatile @Nullable CountedAddress address;
    private volatile boolean used;

    /** Returns the socket of a connection; null when it has another type, such as one from a user's own factory. */
    static @Nullable CountingSocket of(Connection connection) {
        return connection.socket().getLocalSocketAddress() instanceof CountedAddress counted ? counted.socket : null;
    }

    /** Returns whether a request was sent on this socket before, and marks it as used. */
    boolean isUsedAgain() {
        boolean before = used;
        used = true;
        return before;
    }

    /** Returns the number of successful reads. */
    long reads() {
        CountedInput counted = input;
        return counted == null ? 0 : counted.reads;
    }

    /** Returns whether bytes can be read without waiting. */
    boolean hasUnreadBytes() throws IOException {
        CountedInput counted = input;
        return counted != null && counted.available() > 0;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        CountedInput known = input;
        if (known == null) {
            known = new CountedInput(super.getInputStream());
            input = known;
        }
        return known;
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        CountedAddress known = address;
        if (known == null && super.getLocalSocketAddress() instanceof InetSocketAddress own && isConnected()) {
            known = new CountedAddress(own, this);
            address = known;
        }
        return known == null || isClosed() ? super.getLocalSocketAddress() : known;
    }

    /** Counts the reads of a stream; closing it closes the socket. */
    private static final class CountedInput extends FilterInputStream {
        private volatile long reads;

        CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(read);
            return read;
        }

        /** Counts a read. Only one thread reads at a time. */
        @SuppressWarnings("NonAtomicVolatileUpdate")
        private void count(int read) {
            if (read >= 0) {
                reads++;
            }
        }
    }

    private static final class CountedAddress extends InetSocketAddress {
        private static final long serialVersionUID = 1L;

        private final transient CountingSocket socket;

        CountedAddress(InetSocketAddress address, CountingSocket socket) {
            super(address.getAddress(), address.getPort());
            this.socket = socket;
        }
    }
}
