// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Generates values that are used once. */
final class Nonces {
    private static final int BYTES = 16;

    private Nonces() {}

    /** Returns a thread-safe source of 32 hex characters from a secure random generator. */
    static Supplier<String> random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return Hashes.hex(bytes);
        };
    }
}
