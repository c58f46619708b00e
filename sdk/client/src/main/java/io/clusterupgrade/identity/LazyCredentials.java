// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A provider that is found out at the first question, such as the one that a profile file names, and kept once it has answered.
 * When the cloud refuses keys that stand in a file, the file is read anew: somebody may have changed it.
 */
final class LazyCredentials implements CredentialsProvider {
    private final String name;
    private final Supplier<CredentialsProvider> finder;
    private volatile @Nullable CredentialsProvider found;

    LazyCredentials(String name, Supplier<CredentialsProvider> finder) {
        this.name = name;
        this.finder = finder;
    }

    @Override
    public Credentials credentials() {
        CredentialsProvider known = found;
        return known != null ? known.credentials() : find();
    }

    @Override
    public Credentials credentialsInsteadOf(Credentials refused) {
        CredentialsProvider known = found;
        return known == null || known instanceof ProfileKeys ? find() : known.credentialsInsteadOf(refused);
    }

    @Override
    public boolean isReady() {
        CredentialsProvider known = found;
        return known != null && known.isReady();
    }

    @Override
    public @Nullable String projectId() {
        if (found == null) {
            Credentials unused = find();
        }
        CredentialsProvider known = found;
        return known == null ? null : known.projectId();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }

    private synchronized Credentials find() {
        CredentialsProvider provider = finder.get();
        Credentials credentials = provider.credentials();
        found = provider;
        return credentials;
    }
}
