// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads requests without bodies off a connection, one after another. */
final class RequestReader {
    private static final int LONGEST_HEAD = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST_HEAD];
    private int filled;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The path of the next request, or null at the end. */
    @Nullable String nextPath() throws IOException {
        int scanned = 0;
        while (true) {
            int end = endOfHead(scanned);
            if (end >= 0) {
                String path = path();
                filled -= end;
                System.arraycopy(buffer, end, buffer, 0, filled);
                return path;
            }
            scanned = Math.max(0, filled - 3);
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                return null;
            }
            filled += read;
        }
    }

    private int endOfHead(int from) {
        for (int i = from; i + 3 < filled; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private String path() {
        int start = 0;
        while (buffer[start] != ' ') {
            start++;
        }
        int end = start + 1;
        while (buffer[end] != ' ') {
            end++;
        }
        return new String(buffer, start + 1, end - start - 1, StandardCharsets.ISO_8859_1);
    }
}
