// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/** A JSON object with one long text, generated while it is sent. */
final class HugeBody implements MockResponseBody {
    private static final byte[] HEAD = "{\"filler\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAIL = "\"}".getBytes(StandardCharsets.UTF_8);
    private static final int MEBIBYTE = 1 << 20;

    private final int mebibytes;

    HugeBody(int mebibytes) {
        this.mebibytes = mebibytes;
    }

    @Override
    public long getContentLength() {
        return HEAD.length + (long) mebibytes * MEBIBYTE + TAIL.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] piece = new byte[MEBIBYTE];
        Arrays.fill(piece, (byte) 'x');
        sink.write(HEAD);
        for (int i = 0; i < mebibytes; i++) {
            sink.write(piece);
        }
        sink.write(TAIL);
    }
}
