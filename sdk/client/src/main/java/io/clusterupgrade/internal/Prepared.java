// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * What had to be looked up before a call can be sent.
 *
 * @param unsigned the call, with its project in the path
 * @param credentials what to sign with; null when nothing is signed
 */
record Prepared(HttpCall unsigned, @Nullable Credentials credentials) {
    /** Nothing of it: paths and keys are nobody's business. */
    @Override
    public String toString() {
        return "Prepared";
    }
}
