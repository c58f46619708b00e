// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A signer for Alibaba Cloud's bearer token: sends it as {@code x-acs-bearer-token} and signs nothing.
 *
 * <p>Adds {@code x-acs-signature-type: BEARERTOKEN} and the headers of every request to Alibaba Cloud:
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

    /** Creates a signer with nonces of 32 hex characters from a secure random generator. */
    public static AlibabaBearerSigner create() {
        return new AlibabaBearerSigner(Nonces.random());
    }

    /**
     * Creates a signer with a custom source of nonces.
     *
     * @param nonces returns a new value each time; must be thread-safe if the signer is used by several threads
     */
    public static AlibabaBearerSigner create(Supplier<String> nonces) {
        return new AlibabaBearerSigner(nonces);
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        if (request.header(SignedHeaders.AUTHORIZATION) != null) {
            return request;
        }
        String token = SigningKey.tokenOf(credentials, AlibabaBearerSigner.class);
        AddedHeaders added = AlibabaRequest.commonHeaders(request, now, nonces);
        added.add("x-acs-bearer-token", token);
        added.add("x-acs-signature-type", "BEARERTOKEN");
        return added.applyTo(request);
    }
}
