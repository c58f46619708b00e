// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A provider that finds its delegate at the first call, such as the provider that a profile file names, and keeps the delegate once it has
 * returned credentials. If keys of a file are rejected, by the service or by the one that exchanges them for temporary keys, the file is
 * read again: it may have changed.
 */
final class LazyCredentials implements CredentialsProvider {
    private final String name;
    private final Supplier<CredentialsProvider> factory;
    private final SingleFlight<Credentials> searches = new SingleFlight<>();
    private volatile @Nullable CredentialsProvider found;
    private volatile @Nullable CredentialsException handled;

    LazyCredentials(String name, Supplier<CredentialsProvider> factory) {
        this.name = name;
        this.factory = factory;
    }

    @Override
    public Credentials credentials() {
        CredentialsProvider known = found;
        return known == null ? find() : orFindAgain(known, known::credentials);
    }

    @Override
    public Credentials refreshAfterRejection(Credentials rejected) {
        CredentialsProvider known = found;
        return known == null || known instanceof ProfileKeys
                ? find()
                : orFindAgain(known, () -> known.refreshAfterRejection(rejected));
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

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    /** Finds the delegate again once for each rejection: a provider rethrows the last rejection while it does not call its fetcher. */
    private Credentials orFindAgain(CredentialsProvider known, Supplier<Credentials> action) {
        try {
            return action.get();
        } catch (CredentialsException e) {
            if (e.isRejected() && found != known) {
                return credentials();
            }
            if (!e.isRejected() || e == handled) {
                throw e;
            }
            try {
                return find();
            } finally {
                handled = e;
            }
        }
    }

    private Credentials find() {
        return searches.join(this, this::search);
    }

    private Credentials search() {
        CredentialsProvider provider = factory.get();
        Credentials credentials = provider.credentials();
        found = provider;
        return credentials;
    }
}
