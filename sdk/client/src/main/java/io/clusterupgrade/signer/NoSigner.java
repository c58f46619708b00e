// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/** Signs nothing; see {@link Signer#none()}. */
enum NoSigner implements Signer {
    INSTANCE;

    @Override
    public HttpRequest sign(HttpRequest call, Credentials credentials, Instant now) {
        return call;
    }

    @Override
    public boolean needsCredentials() {
        return false;
    }
}
