// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.TokenCredentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Objects;

/**
 * A signer that selects another signer by the type of the credentials. It selects for each request, because a provider
 * may change from keys to a token.
 *
 * <p>Immutable, and thread-safe if both signers are. {@link Signer#huawei()} and {@link Signer#alibaba()} return such
 * signers.
 *
 * @since 0.1.0
 */
public final class CredentialTypeSigner implements Signer {
    private final Signer keys;
    private final Signer tokens;

    private CredentialTypeSigner(Signer keys, Signer tokens) {
        this.keys = Objects.requireNonNull(keys, "keys");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
    }

    /**
     * Creates a signer from two signers.
     *
     * @param keys the signer for access keys and sessions
     * @param tokens the signer for tokens
     */
    public static CredentialTypeSigner create(Signer keys, Signer tokens) {
        return new CredentialTypeSigner(keys, tokens);
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        Signer signer = credentials instanceof TokenCredentials ? tokens : keys;
        return signer.sign(request, credentials, now);
    }
}
