// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/**
 * Huawei Cloud's IAM token: sends it as {@code X-Auth-Token} and signs nothing.
 *
 * <p>Immutable and thread-safe. Source: sdk/docs/wire/signing.md#iam-tokens.
 *
 * @since 0.1.0
 */
public final class HuaweiTokenSigner implements Signer {
    private HuaweiTokenSigner() {}

    /** A signer; one serves all calls. */
    public static HuaweiTokenSigner create() {
        return new HuaweiTokenSigner();
    }

    @Override
    public HttpRequest sign(HttpRequest call, Credentials credentials, Instant now) {
        if (call.header(SignedHeaders.AUTHORIZATION) != null) {
            return call;
        }
        return call.withHeader("X-Auth-Token", SigningKey.tokenOf(credentials, HuaweiTokenSigner.class));
    }
}
