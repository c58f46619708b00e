// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs simple requests: paths and queries need no encoding, and queries are sorted. */
public record TestSigner(String accessKeyId, String secret) {
    /** Signs with Huawei SDK-HMAC-SHA256 over all headers. */
    public RawRequest huawei(RawRequest request, Instant now) {
        RawRequest dated = request.with("X-Sdk-Date", format("yyyyMMdd'T'HHmmss'Z'", now));
        TreeMap<String, String> signed = lowerCase(dated);
        String names = String.join(";", signed.keySet());
        String canonical = dated.method() + "\n" + path(dated) + "/\n" + canonicalQuery(dated) + "\n" + lines(signed)
                + "\n" + names + "\n" + sha256(dated.body());
        String toSign = "SDK-HMAC-SHA256\n" + signed.get("x-sdk-date") + "\n" + sha256(canonical);
        String signature = HexFormat.of().formatHex(hmac("HmacSHA256", toSign));
        return dated.with(
                "Authorization",
                "SDK-HMAC-SHA256 Access=" + accessKeyId + ", SignedHeaders=" + names + ", Signature=" + signature);
    }

    /** Signs with Alibaba ACS3-HMAC-SHA256 and a new nonce, over all headers. */
    public RawRequest acs3(RawRequest request, Instant now) {
        RawRequest ready = request.with("x-acs-date", format("yyyy-MM-dd'T'HH:mm:ss'Z'", now))
                .with("x-acs-signature-nonce", UUID.randomUUID().toString())
                .with("x-acs-content-sha256", sha256(request.body()));
        TreeMap<String, String> signed = lowerCase(ready);
        String names = String.join(";", signed.keySet());
        String canonical = ready.method() + "\n" + path(ready) + "\n" + canonicalQuery(ready) + "\n" + lines(signed)
                + "\n" + names + "\n" + signed.get("x-acs-content-sha256");
        String signature = HexFormat.of().formatHex(hmac("HmacSHA256", "ACS3-HMAC-SHA256\n" + sha256(canonical)));
        return ready.with(
                "Authorization",
                "ACS3-HMAC-SHA256 Credential=" + accessKeyId + ",SignedHeaders=" + names + ",Signature=" + signature);
    }

    /** Signs with Alibaba's legacy ROA signature and a new nonce; the request has no query. */
    public RawRequest roa(RawRequest request, Instant now) {
        RawRequest ready = request.with("Date", format("EEE, dd MMM yyyy HH:mm:ss 'GMT'", now))
                .with("x-acs-signature-nonce", UUID.randomUUID().toString());
        TreeMap<String, String> headers = lowerCase(ready);
        String acs = headers.entrySet().stream()
                .filter(header -> header.getKey().startsWith("x-acs-"))
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String toSign = ready.method() + "\n" + headers.getOrDefault("accept", "") + "\n"
                + headers.getOrDefault("content-md5", "") + "\n" + headers.getOrDefault("content-type", "") + "\n"
                + headers.get("date") + "\n" + acs + path(ready);
        String signature = Base64.getEncoder().encodeToString(hmac("HmacSHA1", toSign));
        return ready.with("Authorization", "acs " + accessKeyId + ":" + signature);
    }

    private byte[] hmac(String algorithm, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String format(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    private static TreeMap<String, String> lowerCase(RawRequest request) {
        TreeMap<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }

    private static String lines(TreeMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String path(RawRequest request) {
        int mark = request.target().indexOf('?');
        return mark < 0 ? request.target() : request.target().substring(0, mark);
    }

    private static String canonicalQuery(RawRequest request) {
        int mark = request.target().indexOf('?');
        if (mark < 0) {
            return "";
        }
        return Arrays.stream(request.target().substring(mark + 1).split("&", -1))
                .map(pair -> pair.contains("=") ? pair : pair + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
