// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;

/**
 * The common part of Alibaba's signers: the headers before signing and the canonical request (see
 * sdk/docs/wire/signing.md#acs3-headers and sdk/docs/wire/signing.md#acs3-canonical-request).
 */
final class AlibabaRequest {
    static final String NONCE = "x-acs-signature-nonce";
    static final Comparator<QueryParameter> BY_NAME = Comparator.comparing(QueryParameter::name);

    private static final String CONTENT_HASH = "x-acs-content-sha256";
    private static final String DATE = "x-acs-date";
    private static final String PREFIX = "x-acs-";
    private static final String CONTENT_TYPE = "Content-Type";

    private AlibabaRequest() {}

    /** Returns content hash, date and nonce, as far as the request has none. */
    static AddedHeaders commonHeaders(HttpRequest request, Instant now, Supplier<String> nonces) {
        AddedHeaders added = new AddedHeaders();
        if (request.header(CONTENT_HASH) == null) {
            added.add(CONTENT_HASH, Hashes.sha256Hex(request.body()));
        }
        if (request.header(DATE) == null) {
            added.add(DATE, Timestamps.extended(now));
        }
        putNonce(added, request, nonces);
        return added;
    }

    /** Adds a new nonce if the request has none. */
    static void putNonce(AddedHeaders added, HttpRequest request, Supplier<String> nonces) {
        if (request.header(NONCE) == null) {
            added.add(NONCE, nonces.get());
        }
    }

    /** Adds the key's id and the session token if the key belongs to a session. */
    static void putSession(AddedHeaders added, SigningKey key) {
        String token = key.sessionToken();
        if (token != null) {
            added.add("x-acs-accesskey-id", key.id());
            added.add("x-acs-security-token", token);
        }
    }

    /** Adds every {@code x-acs-} header of the request. */
    static void addOwnHeaders(SignedHeaders headers, HttpRequest request) {
        request.forEachHeader((name, value) -> {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                headers.add(name, value);
            }
        });
    }

    static CanonicalRequest canonical(HttpRequest prepared, SigningBuffers buffers) {
        SignedUrl url = SignedUrl.of(prepared.url());
        SignedHeaders headers = buffers.emptyHeaders();
        if (prepared.header(CONTENT_TYPE) != null) {
            headers.add(CONTENT_TYPE, SignedHeaders.valueOf(prepared, CONTENT_TYPE));
        }
        headers.addHost(prepared, url);
        addOwnHeaders(headers, prepared);
        return CanonicalRequest.of(
                buffers.emptyText(),
                prepared,
                url.path(),
                false,
                QueryParameter.sorted(url.query(), BY_NAME),
                headers,
                SignedHeaders.valueOf(prepared, CONTENT_HASH));
    }
}
