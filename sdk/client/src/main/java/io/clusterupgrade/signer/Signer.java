// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/**
 * Stage 3 of a call: authenticates the request. It is a pure function of the request, the credentials and the time
 * (and, for Alibaba, of a nonce).
 *
 * <p>It runs once for each attempt, so that a retry has a new time and nonce. It adds headers and does not change
 * method, URL and body. Implementations must be thread-safe.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Signer {

    /**
     * Signs a request.
     *
     * @param request the request as it will be sent; project, domain and {@code Content-MD5} are ordinary headers of it
     * @param credentials the credentials to sign with
     * @param now the time for the signature
     * @return a copy of the request with the headers of the signature
     * @throws IllegalArgumentException if the signer does not support this type of credentials
     */
    HttpRequest sign(HttpRequest request, Credentials credentials, Instant now);

    /** Returns a signer that does not change the request, for endpoints without authentication. */
    static Signer none() {
        return NoSigner.INSTANCE;
    }

    /**
     * Returns whether this signer needs credentials. If it does not, the client calls neither the provider nor the
     * signer and sends requests unchanged. The default is true.
     */
    default boolean needsCredentials() {
        return true;
    }

    /**
     * Returns Huawei Cloud's default: SDK-HMAC-SHA256 for access keys and sessions, {@code X-Auth-Token} for tokens.
     */
    static Signer huawei() {
        return CredentialTypeSigner.create(HuaweiHmacSigner.create(), HuaweiTokenSigner.create());
    }

    /** Returns Alibaba Cloud's default: ACS3-HMAC-SHA256 for access keys and sessions, a bearer token for tokens. */
    static Signer alibaba() {
        return CredentialTypeSigner.create(AlibabaV3Signer.create(), AlibabaBearerSigner.create());
    }
}
