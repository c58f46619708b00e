// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * What had to be looked up before calls can be sent.
 *
 * @param projectId the project in their paths; null when there is none, or none was asked for
 * @param credentials what to sign with; null when nothing is signed
 */
record ResolvedCall(@Nullable String projectId, @Nullable Credentials credentials) {
    /** Nothing of it: projects and keys are nobody's business. */
    @Override
    public String toString() {
        return "Prepared";
    }
}
