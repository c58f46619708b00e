// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests and message authentication codes over UTF-8; keeps no key. */
final class Hashes {
    private static final String EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final MessageDigest SHA256 = newSha256();
    private static final Mac HMAC_SHA256 = prototype("HmacSHA256");
    private static final Mac HMAC_SHA1 = prototype("HmacSHA1");
    private static final byte[] HEX_DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private Hashes() {}

    static String sha256Hex(ByteBuffer body) {
        if (!body.hasRemaining()) {
            return EMPTY_SHA256;
        }
        MessageDigest digest = sha256();
        digest.update(body);
        return hex(digest.digest());
    }

    static String sha256Hex(String text) {
        return hex(sha256().digest(utf8(text)));
    }

    static byte[] hmacSha256(byte[] key, byte[] data) {
        return hmac(HMAC_SHA256, key, data);
    }

    static byte[] hmacSha1(byte[] key, byte[] data) {
        return hmac(HMAC_SHA1, key, data);
    }

    static String hex(byte[] bytes) {
        byte[] digits = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            digits[2 * i] = HEX_DIGITS[bytes[i] >> 4 & 0xf];
            digits[2 * i + 1] = HEX_DIGITS[bytes[i] & 0xf];
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An HMAC-SHA256 without a key. */
    static Mac newHmacSha256() {
        return fresh(HMAC_SHA256);
    }

    /** A copy of the prototype, which never takes in data. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA256.clone();
        } catch (CloneNotSupportedException e) {
            return newSha256();
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw missing("SHA-256", e);
        }
    }

    private static byte[] hmac(Mac prototype, byte[] key, byte[] data) {
        String algorithm = prototype.getAlgorithm();
        try {
            Mac mac = fresh(prototype);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(data);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(algorithm + " refused the key", e);
        }
    }

    /** A copy of the prototype, which never holds a key: cheaper than asking the security providers each time. */
    private static Mac fresh(Mac prototype) {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            return prototype(prototype.getAlgorithm());
        }
    }

    private static Mac prototype(String algorithm) {
        try {
            return Mac.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw missing(algorithm, e);
        }
    }

    private static IllegalStateException missing(String algorithm, NoSuchAlgorithmException cause) {
        return new IllegalStateException("this Java runtime lacks " + algorithm, cause);
    }
}
