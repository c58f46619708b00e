// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A provider that is found out at the first question, such as the one that a profile file names, and kept once it has answered.
 * When keys that stand in a file are rejected, by the cloud or by a service that should answer temporary ones for them, the file is
 * read anew: somebody may have changed it.
 */
final class LazyCredentials implements CredentialsProvider {
    private final String name;
    private final Supplier<CredentialsProvider> finder;
    private final SingleFlight<Credentials> searches = new SingleFlight<>();
    private volatile @Nullable CredentialsProvider found;
    private volatile @Nullable CredentialsException followed;

    LazyCredentials(String name, Supplier<CredentialsProvider> finder) {
        this.name = name;
        this.finder = finder;
    }

    @Override
    public Credentials credentials() {
        CredentialsProvider known = found;
        return known == null ? find() : orFoundAnew(known, known::credentials);
    }

    @Override
    public Credentials refreshAfterRejection(Credentials rejected) {
        CredentialsProvider known = found;
        return known == null || known instanceof ProfileKeys
                ? find()
                : orFoundAnew(known, () -> known.refreshAfterRejection(rejected));
    }

    @Override
    public boolean isReady() {
        CredentialsProvider known = found;
        return known != null && known.isReady();
    }

    @Override
    public @Nullable String projectId() {
        if (!isReady()) {
            Credentials unused = credentials();
        }
        CredentialsProvider known = found;
        return known == null ? null : known.projectId();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }

    /** Once for each rejection: a provider repeats the last one for as long as it leaves its source alone. */
    private Credentials orFoundAnew(CredentialsProvider asked, Supplier<Credentials> question) {
        try {
            return question.get();
        } catch (CredentialsException e) {
            if (e.isRejected() && found != asked) {
                return credentials();
            }
            if (!e.isRejected() || e == followed) {
                throw e;
            }
            try {
                return find();
            } finally {
                followed = e;
            }
        }
    }

    private Credentials find() {
        return searches.join(this, this::search);
    }

    private Credentials search() {
        CredentialsProvider provider = finder.get();
        Credentials credentials = provider.credentials();
        found = provider;
        return credentials;
    }
}
