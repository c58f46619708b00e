// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/**
 * A signer for Huawei Cloud's IAM token: sends it as {@code X-Auth-Token} and signs nothing.
 *
 * <p>Immutable and thread-safe. Source: sdk/docs/wire/signing.md#iam-tokens.
 *
 * @since 0.1.0
 */
public final class HuaweiTokenSigner implements Signer {
    private HuaweiTokenSigner() {}

    /** Creates a signer; one instance can sign all requests. */
    public static HuaweiTokenSigner create() {
        return new HuaweiTokenSigner();
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        if (request.header(SignedHeaders.AUTHORIZATION) != null) {
            return request;
        }
        return request.withHeader("X-Auth-Token", SigningKey.tokenOf(credentials, HuaweiTokenSigner.class));
    }
}
