// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SDK-HMAC-SHA256 and V11-HMAC-SHA256, recomputed from a request as received
 * (see sdk/docs/wire/signing.md#huawei-canonical-request, sdk/docs/wire/signing.md#huawei-signature and
 * sdk/docs/wire/signing.md#v11-hmac-sha256).
 */
final class HuaweiSignature {
    static final String PLAIN = "SDK-HMAC-SHA256";
    static final String DERIVED = "V11-HMAC-SHA256";
    static final String DATE_HEADER = "X-Sdk-Date";
    private static final String CONTENT_HASH_HEADER = "X-Sdk-Content-Sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private static final Comparator<Query.Parameter> BY_ENCODED_NAME = Comparator.comparing(
                    (Query.Parameter parameter) -> Percent.encode(parameter.name()))
            .thenComparing(parameter -> Percent.encode(parameter.value()));

    private HuaweiSignature() {}

    /** Returns the parsed header; null if it has neither of the two algorithms or lacks a part. */
    static @Nullable AuthorizationHeader parse(String authorization) {
        if (authorization.startsWith(PLAIN + " ")) {
            return AuthorizationHeader.parse(authorization, "Access");
        }
        return authorization.startsWith(DERIVED + " ") ? AuthorizationHeader.parse(authorization, "Credential") : null;
    }

    static String accessKeyId(AuthorizationHeader header) {
        int slash = header.identity().indexOf('/');
        return slash < 0 ? header.identity() : header.identity().substring(0, slash);
    }

    /** Returns whether this key gives the signature of this request, including its body. */
    static boolean matches(WireRequest request, AuthorizationHeader header, AccessKey key) {
        return bodyHashMatches(request) && Crypto.sameText(expected(request, header, key), header.signature());
    }

    static String canonicalRequest(WireRequest request, AuthorizationHeader header) {
        return String.join(
                "\n",
                request.method(),
                canonicalUri(request.path()),
                CanonicalText.query(Query.parse(request.query(), Percent::decode), BY_ENCODED_NAME),
                CanonicalText.headers(header.signedHeaders(), request.headers()),
                header.signedHeadersText(),
                payloadHash(request));
    }

    private static String expected(WireRequest request, AuthorizationHeader header, AccessKey key) {
        String date = request.headers().getOrEmpty(DATE_HEADER);
        String hash = Crypto.sha256Hex(canonicalRequest(request, header));
        if (header.algorithm().equals(PLAIN)) {
            return Crypto.hmacSha256Hex(Crypto.utf8(key.secret()), PLAIN + "\n" + date + "\n" + hash);
        }
        String info = header.identity().substring(key.id().length() + 1);
        return Crypto.hmacSha256Hex(derivedKey(key, info), DERIVED + "\n" + date + "\n" + info + "\n" + hash);
    }

    /** Returns the HKDF with the access key id as salt; the signing key is the text of its hex digits. */
    private static byte[] derivedKey(AccessKey key, String info) {
        byte[] prk = Crypto.hmacSha256(Crypto.utf8(key.id()), Crypto.utf8(key.secret()));
        byte[] okm = Crypto.hmacSha256(prk, Crypto.utf8(info + "\u0001"));
        return Crypto.utf8(Crypto.hex(okm));
    }

    /** Returns the path with every segment encoded strictly, and with a slash at the end even if it was not sent. */
    private static String canonicalUri(String path) {
        String encoded = Arrays.stream(path.split("/", -1))
                .map(segment -> Percent.encode(Percent.decode(segment)))
                .collect(Collectors.joining("/"));
        return encoded.endsWith("/") ? encoded : encoded + "/";
    }

    private static String payloadHash(WireRequest request) {
        String given = request.headers().get(CONTENT_HASH_HEADER);
        return given != null ? given : Crypto.sha256Hex(request.body());
    }

    private static boolean bodyHashMatches(WireRequest request) {
        String given = payloadHash(request);
        return given.equals(UNSIGNED_PAYLOAD) || given.equals(Crypto.sha256Hex(request.body()));
    }
}
