// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A signer for Alibaba Cloud's legacy ROA signature (HMAC-SHA1), for gateways that do not support
 * {@link AlibabaV3Signer}.
 *
 * <p>Adds {@code Date}, {@code x-acs-signature-method}, {@code -version} and {@code -nonce}, {@code Authorization},
 * and for a session {@code x-acs-accesskey-id} and {@code x-acs-security-token}. The body is signed only through a
 * {@code Content-MD5} header of the request; this signer adds none. Immutable, and thread-safe if its source of nonces
 * is. Source: sdk/docs/wire/signing.md#acs-hmac-sha1.
 *
 * @since 0.1.0
 */
public final class AlibabaRoaSigner implements Signer {
    private static final String DATE = "Date";

    private final Supplier<String> nonces;

    private AlibabaRoaSigner(Supplier<String> nonces) {
        this.nonces = Objects.requireNonNull(nonces, "nonces");
    }

    /** Creates a signer with nonces of 32 hex characters from a secure random generator. */
    public static AlibabaRoaSigner create() {
        return new AlibabaRoaSigner(Nonces.random());
    }

    /**
     * Creates a signer with a custom source of nonces.
     *
     * @param nonces returns a new value each time; must be thread-safe if the signer is used by several threads
     */
    public static AlibabaRoaSigner create(Supplier<String> nonces) {
        return new AlibabaRoaSigner(nonces);
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        if (request.header(SignedHeaders.AUTHORIZATION) != null) {
            return request;
        }
        SigningKey key = SigningKey.of(credentials, AlibabaRoaSigner.class);
        HttpRequest prepared = prepare(request, key, now);
        byte[] signature = Hashes.hmacSha1(key.secret(), Hashes.utf8(stringToSign(prepared)));
        return prepared.withHeader(
                SignedHeaders.AUTHORIZATION,
                "acs " + key.id() + ":" + Base64.getEncoder().encodeToString(signature));
    }

    static String stringToSign(HttpRequest prepared) {
        StringBuilder text = new StringBuilder();
        text.append(prepared.method().toUpperCase(Locale.ROOT)).append('\n');
        text.append(SignedHeaders.valueOf(prepared, "Accept")).append('\n');
        text.append(SignedHeaders.valueOf(prepared, "Content-MD5")).append('\n');
        text.append(SignedHeaders.valueOf(prepared, "Content-Type")).append('\n');
        text.append(SignedHeaders.valueOf(prepared, DATE)).append('\n');
        SignedHeaders headers = new SignedHeaders();
        AlibabaRequest.addOwnHeaders(headers, prepared);
        AsciiBuffer lines = new AsciiBuffer();
        headers.appendLines(lines);
        text.append(lines.substring(0));
        appendResource(text, SignedUrl.of(prepared.url()));
        return text.toString();
    }

    private HttpRequest prepare(HttpRequest request, SigningKey key, Instant now) {
        AddedHeaders added = new AddedHeaders();
        if (request.header(DATE) == null) {
            added.add(DATE, Timestamps.http(now));
        }
        added.add("x-acs-signature-method", "HMAC-SHA1");
        added.add("x-acs-signature-version", "1.0");
        AlibabaRequest.putNonce(added, request, nonces);
        AlibabaRequest.putSession(added, key);
        return added.applyTo(request);
    }

    /** Appends the path as it is sent and the decoded query; an empty value has no {@code =}. */
    private static void appendResource(StringBuilder text, SignedUrl url) {
        text.append(url.path());
        char separator = '?';
        for (QueryParameter parameter : QueryParameter.sorted(url.query(), AlibabaRequest.BY_NAME)) {
            text.append(separator).append(parameter.name());
            if (!parameter.value().isEmpty()) {
                text.append('=').append(parameter.value());
            }
            separator = '&';
        }
    }
}
