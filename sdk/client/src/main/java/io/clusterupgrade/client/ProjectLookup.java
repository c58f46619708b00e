// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.identity.HuaweiProjects;
import io.clusterupgrade.internal.ProjectSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds a Huawei project that is not configured: the one that comes with the credentials, else the one that IAM has for the
 * region. Asked at the first call that needs it, never when a client is built.
 *
 * @param region the region to look up; null when IAM is not to be asked
 */
record ProjectLookup(
        CredentialsProvider provider,
        HuaweiProjects projects,
        @Nullable String region) implements ProjectSource {
    @Override
    public boolean isReady() {
        return provider.isReady()
                && (provider.projectId() != null
                        || region == null
                        || projects.known(provider.credentials(), region) != null);
    }

    @Override
    public @Nullable String projectId() {
        String id = provider.projectId();
        if (id == null && region != null) {
            id = projects.projectId(provider.credentials(), region);
        }
        return id == null ? null : ClientSettings.checkedProjectId(id);
    }
}
