// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/**
 * Stage 3 of a call: proves who is calling. A pure function of the call, the credentials and the time (and, for Alibaba, of
 * a nonce).
 *
 * <p>It runs once for each attempt, so that a repeated call carries a fresh time and nonce. It adds headers and leaves
 * method, URL and body as they are. Implementations are thread-safe.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Signer {

    /**
     * Signs a call.
     *
     * @param call the call as it will be sent; project, domain and {@code Content-MD5} are ordinary headers of it
     * @param credentials what to sign with
     * @param now the time that enters the signature
     * @return the call with the signature's headers added
     * @throws IllegalArgumentException if the signer cannot work with this kind of credentials
     */
    HttpRequest sign(HttpRequest call, Credentials credentials, Instant now);

    /** A signer that leaves the call as it is, for endpoints that ask for no authentication. */
    static Signer none() {
        return NoSigner.INSTANCE;
    }

    /**
     * Returns whether this signer needs credentials at all. When it does not, neither the provider nor the signer is asked, and calls go
     * out as they are. The default is true.
     */
    default boolean needsCredentials() {
        return true;
    }

    /** Huawei Cloud's default: SDK-HMAC-SHA256 for access keys and sessions, {@code X-Auth-Token} for tokens. */
    static Signer huawei() {
        return CredentialTypeSigner.create(HuaweiHmacSigner.create(), HuaweiTokenSigner.create());
    }

    /** Alibaba Cloud's default: ACS3-HMAC-SHA256 for access keys and sessions, a bearer token for tokens. */
    static Signer alibaba() {
        return CredentialTypeSigner.create(AlibabaV3Signer.create(), AlibabaBearerSigner.create());
    }
}
