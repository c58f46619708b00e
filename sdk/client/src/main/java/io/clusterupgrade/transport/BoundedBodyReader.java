// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Reads a body up to a limit. */
final class BoundedBodyReader {
    private BoundedBodyReader() {}

    /**
     * All bytes of the body, already decompressed.
     *
     * @throws TooLong if there are more than the limit
     */
    static byte[] read(ResponseBody body, long limit) throws IOException {
        if (body.contentLength() > limit) {
            throw new TooLong();
        }
        BufferedSource source = body.source();
        // Fills the source's buffer; true means that one byte more than allowed is there.
        if (source.request(limit + 1)) {
            throw new TooLong();
        }
        return source.readByteArray();
    }

    /**
     * The beginning of a body that need not be read whole: up to the limit, or to where it breaks off.
     *
     * @throws IOException if it breaks off before its first byte
     */
    static byte[] readStart(ResponseBody body, long limit) throws IOException {
        BufferedSource source = body.source();
        try {
            source.request(limit);
        } catch (IOException e) {
            if (source.getBuffer().size() == 0) {
                throw e;
            }
        }
        return source.getBuffer()
                .readByteArray(Math.min(limit, source.getBuffer().size()));
    }

    /** The body is longer than the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("body too long");
        }
    }
}
