// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpCall;
import java.time.Instant;

/** Signs nothing; see {@link Signer#none()}. */
enum Unsigned implements Signer {
    INSTANCE;

    @Override
    public HttpCall sign(HttpCall call, Credentials credentials, Instant now) {
        return call;
    }

    @Override
    public boolean needsCredentials() {
        return false;
    }
}
