// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/** A signer that signs nothing; see {@link Signer#none()}. */
enum NoSigner implements Signer {
    INSTANCE;

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        return request;
    }

    @Override
    public boolean needsCredentials() {
        return false;
    }
}
