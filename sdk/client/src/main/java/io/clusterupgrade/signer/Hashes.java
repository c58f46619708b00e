// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes digests and message authentication codes over UTF-8; stores no key. */
final class Hashes {
    private static final String EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String HMAC_SHA256 = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {}

    static String sha256Hex(ByteBuffer body) {
        if (!body.hasRemaining()) {
            return EMPTY_SHA256;
        }
        MessageDigest digest = newSha256();
        digest.update(body);
        return hex(digest.digest());
    }

    static String sha256Hex(String text) {
        return hex(newSha256().digest(utf8(text)));
    }

    static byte[] hmacSha256(byte[] key, byte[] data) {
        return hmac(HMAC_SHA256, key, data);
    }

    static byte[] hmacSha1(byte[] key, byte[] data) {
        return hmac("HmacSHA1", key, data);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns an HMAC-SHA256 without a key. */
    static Mac newHmacSha256() {
        return mac(HMAC_SHA256);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw missing("SHA-256", e);
        }
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] data) {
        try {
            Mac mac = mac(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(data);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(algorithm + " rejected the key", e);
        }
    }

    private static Mac mac(String algorithm) {
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
