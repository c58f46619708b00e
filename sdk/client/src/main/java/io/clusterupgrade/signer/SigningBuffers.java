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
 * Reusable objects for signatures: digests, a MAC and buffers. Creating them for each signature cost more than the
 * signature itself. Not thread-safe; see {@link SigningBuffersPool}.
 */
final class SigningBuffers {
    private static final int SHA256_BYTES = 32;

    private final MessageDigest sha256 = Hashes.newSha256();
    private final Mac hmac = Hashes.newHmacSha256();
    private final byte[] hash = new byte[SHA256_BYTES];
    private final AsciiBuffer text = new AsciiBuffer();
    private final SignedHeaders headers = new SignedHeaders();
    private @Nullable String currentSecret;

    /** Returns the text buffer, emptied. */
    AsciiBuffer emptyText() {
        return text.clear();
    }

    /** Returns the headers, emptied. */
    SignedHeaders emptyHeaders() {
        return headers.clear();
    }

    /** Returns the SHA-256 of a text, valid until the next hash is computed. */
    byte[] sha256(AsciiBuffer of) {
        of.addTo(sha256);
        try {
            int unused = sha256.digest(hash, 0, hash.length);
            return hash;
        } catch (DigestException e) {
            throw new IllegalStateException("unexpected hash length", e);
        }
    }

    /**
     * Returns the HMAC-SHA256 of a text in hex, with the UTF-8 bytes of a secret as the key; faster if the secret is
     * that of the previous invocation.
     */
    String hmacSha256Hex(String secret, AsciiBuffer of) {
        try {
            if (!secret.equals(currentSecret)) {
                currentSecret = null;
                hmac.init(new SecretKeySpec(Hashes.utf8(secret), hmac.getAlgorithm()));
                currentSecret = secret;
            }
            of.addTo(hmac);
            hmac.doFinal(hash, 0);
            return Hashes.hex(hash);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(hmac.getAlgorithm() + " rejected the key", e);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("unexpected hash length", e);
        }
    }

    /** Returns no content, because this object holds a secret. */
    @Override
    public String toString() {
        return "SigningBuffers";
    }
}
