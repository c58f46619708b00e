// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Reads response bodies up to a limit. */
final class BoundedBodyReader {
    private BoundedBodyReader() {}

    /**
     * Returns all bytes of the body, decompressed.
     *
     * @throws BodyTooLongException if the body exceeds the limit
     */
    static byte[] read(ResponseBody body, long limit) throws IOException {
        if (body.contentLength() > limit) {
            throw new BodyTooLongException();
        }
        BufferedSource source = body.source();
        // Fills the source's buffer; true means that the body has at least one byte more than allowed.
        if (source.request(limit + 1)) {
            throw new BodyTooLongException();
        }
        return source.readByteArray();
    }

    /**
     * Returns the beginning of a body: the bytes up to the limit or up to the point where the body breaks off.
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

    /** Thrown when the body exceeds the limit. */
    static final class BodyTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLongException() {
            super("the body exceeds the limit");
        }
    }
}
