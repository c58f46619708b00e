// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.http.SendStep;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;

/** A JSON object with one long text. Its pieces share one array, so that it takes little memory. */
final class HugeBody {
    private static final String HEAD = "{\"filler\":\"";
    private static final String TAIL = "\"}";
    private static final int MEBIBYTE = 1 << 20;

    private final int mebibytes;

    HugeBody(int mebibytes) {
        this.mebibytes = mebibytes;
    }

    long length() {
        return HEAD.length() + (long) mebibytes * MEBIBYTE + TAIL.length();
    }

    Stream<SendStep> steps() {
        byte[] piece = new byte[MEBIBYTE];
        Arrays.fill(piece, (byte) 'x');
        Stream<SendStep> filler = Collections.nCopies(mebibytes, SendStep.bytes(piece)).stream();
        return Stream.of(Stream.of(SendStep.text(HEAD)), filler, Stream.of(SendStep.text(TAIL)))
                .flatMap(steps -> steps);
    }
}
