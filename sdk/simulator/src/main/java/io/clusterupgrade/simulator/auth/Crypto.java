// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes hashes and keyed hashes; every JDK has the algorithms. */
final class Crypto {
    private static final HexFormat HEX = HexFormat.of();

    private Crypto() {}

    static String sha256Hex(byte[] data) {
        return HEX.formatHex(digest("SHA-256", data));
    }

    static String sha256Hex(String text) {
        return sha256Hex(utf8(text));
    }

    static String md5Base64(byte[] data) {
        return Base64.getEncoder().encodeToString(digest("MD5", data));
    }

    static byte[] hmacSha256(byte[] key, byte[] data) {
        return mac("HmacSHA256", key, data);
    }

    static String hmacSha256Hex(byte[] key, String text) {
        return HEX.formatHex(hmacSha256(key, utf8(text)));
    }

    static String hmacSha1Base64(byte[] key, String text) {
        return Base64.getEncoder().encodeToString(mac("HmacSHA1", key, utf8(text)));
    }

    static String hex(byte[] data) {
        return HEX.formatHex(data);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean sameText(String a, String b) {
        return MessageDigest.isEqual(utf8(a), utf8(b));
    }

    private static byte[] digest(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
