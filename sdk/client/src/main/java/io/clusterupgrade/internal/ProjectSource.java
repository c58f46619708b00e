// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import org.jspecify.annotations.Nullable;

/** Where the project comes from that a path needs. Thread-safe. */
public interface ProjectSource {

    /** Returns whether {@link #projectId} returns without waiting for a network. */
    boolean isReady();

    /**
     * The project's id, or null when there is no way to find it.
     *
     * @throws io.clusterupgrade.error.CredentialsException if it is looked for and not found
     */
    @Nullable String projectId();

    /** Returns a source of the configured project, which may be none. */
    static ProjectSource fixed(@Nullable String projectId) {
        return new ProjectSource() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public @Nullable String projectId() {
                return projectId;
            }
        };
    }
}
