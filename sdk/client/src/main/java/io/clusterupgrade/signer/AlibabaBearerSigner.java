// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Alibaba Cloud's bearer token: sends it as {@code x-acs-bearer-token} and signs nothing.
 *
 * <p>Adds {@code x-acs-signature-type: BEARERTOKEN} and what every call to Alibaba Cloud carries:
 * {@code x-acs-content-sha256}, {@code x-acs-date} and {@code x-acs-signature-nonce}; no {@code Authorization}.
 * Immutable, and thread-safe if its source of nonces is. Source: sdk/docs/wire/signing.md#acs3-headers and
 * sdk/docs/wire/signing.md#acs3-canonical-request.
 *
 * @since 0.1.0
 */
public final class AlibabaBearerSigner implements Signer {
    private final Supplier<String> nonces;

    private AlibabaBearerSigner(Supplier<String> nonces) {
        this.nonces = Objects.requireNonNull(nonces, "nonces");
    }

    /** A signer with nonces of 32 hex characters from a secure random generator. */
    public static AlibabaBearerSigner create() {
        return new AlibabaBearerSigner(Nonces.random());
    }

    /**
     * A signer with nonces of your own.
     *
     * @param nonces answers a new value each time, and may be asked by many threads at once
     */
    public static AlibabaBearerSigner create(Supplier<String> nonces) {
        return new AlibabaBearerSigner(nonces);
    }

    @Override
    public HttpRequest sign(HttpRequest call, Credentials credentials, Instant now) {
        if (call.header(SignedHeaders.AUTHORIZATION) != null) {
            return call;
        }
        String token = SigningKey.tokenOf(credentials, AlibabaBearerSigner.class);
        AddedHeaders added = AlibabaRequest.commonHeaders(call, now, nonces);
        added.add("x-acs-bearer-token", token);
        added.add("x-acs-signature-type", "BEARERTOKEN");
        return added.on(call);
    }
}
