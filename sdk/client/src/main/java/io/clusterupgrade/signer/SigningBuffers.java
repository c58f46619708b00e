// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.security.DigestException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What one signature needs and the next can use again: hashes, one of them keyed, and room for texts. Making these anew cost more
 * than the signature itself. Not for several threads; see {@link SigningBuffersPool}.
 */
final class SigningBuffers {
    private static final int SHA256_BYTES = 32;

    private final MessageDigest sha256 = Hashes.newSha256();
    private final Mac hmac = Hashes.newHmacSha256();
    private final byte[] hash = new byte[SHA256_BYTES];
    private final AsciiBuffer text = new AsciiBuffer();
    private final SignedHeaders headers = new SignedHeaders();
    private @Nullable String keyedWith;

    /** Room for a text, emptied. */
    AsciiBuffer emptyText() {
        return text.clear();
    }

    /** Room for headers, emptied. */
    SignedHeaders noHeaders() {
        return headers.clear();
    }

    /** The SHA-256 of a text, until the next hash is asked for. */
    byte[] sha256(AsciiBuffer of) {
        of.addTo(sha256);
        try {
            int unused = sha256.digest(hash, 0, hash.length);
            return hash;
        } catch (DigestException e) {
            throw new IllegalStateException("a hash of another length", e);
        }
    }

    /** The hex of a text's HMAC-SHA256 under a secret's UTF-8 bytes; quick when it is the secret of the time before. */
    String hmacSha256Hex(String secret, AsciiBuffer of) {
        try {
            if (!secret.equals(keyedWith)) {
                keyedWith = null;
                hmac.init(new SecretKeySpec(Hashes.utf8(secret), hmac.getAlgorithm()));
                keyedWith = secret;
            }
            of.addTo(hmac);
            hmac.doFinal(hash, 0);
            return Hashes.hex(hash);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(hmac.getAlgorithm() + " refused the key", e);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("a hash of another length", e);
        }
    }

    /** Nothing of it: it holds a secret. */
    @Override
    public String toString() {
        return "Workbench";
    }
}
