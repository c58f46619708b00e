// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Authentication codes with the key of a client, which is nearly always the one of the call before: what depends on the key alone
 * is computed once, and copied for each call. Thread-safe; remembers one key.
 */
final class KeyedMac {
    private static final byte[] NOTHING = {};

    private volatile @Nullable Keyed newest;

    /** HMAC-SHA256 of the data, under a secret's UTF-8 bytes. */
    byte[] sign(String secret, byte[] data) {
        Keyed known = newest;
        if (known == null || !known.secret.equals(secret)) {
            known = new Keyed(secret);
            newest = known;
        }
        return known.sign(data);
    }

    /** A secret, and the state after it has been taken in, which nobody changes. */
    private static final class Keyed {
        private final String secret;
        private final Mac state;

        Keyed(String secret) {
            this.secret = secret;
            this.state = Hashes.newHmacSha256();
            try {
                state.init(new SecretKeySpec(Hashes.utf8(secret), state.getAlgorithm()));
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(state.getAlgorithm() + " refused the key", e);
            }
            // The JDK's code takes the key in with the first data, however little it is.
            state.update(NOTHING, 0, 0);
        }

        byte[] sign(byte[] data) {
            try {
                return ((Mac) state.clone()).doFinal(data);
            } catch (CloneNotSupportedException e) {
                // A provider whose codes cannot be copied: as slow as without a memory.
                return Hashes.hmacSha256(Hashes.utf8(secret), data);
            }
        }
    }
}
