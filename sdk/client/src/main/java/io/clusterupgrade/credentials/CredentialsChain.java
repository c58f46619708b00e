// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.SafeNames;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider that tries several providers in order. The chain keeps the first one that returns credentials and uses only that one from
 * then on, as the vendors' own tools do: a chain never switches to other credentials in the middle of an upgrade.
 *
 * <p>A provider that is not configured is skipped silently. One that is configured and fails is skipped with a warning, since the
 * credentials found after it may belong to another account. If no provider returns credentials, the exception lists each provider with
 * its reason.
 *
 * <p>Thread-safe; one thread searches while the others wait for its result and share its failure.
 *
 * @since 0.1.0
 */
public final class CredentialsChain implements CredentialsProvider {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialsChain.class);

    private final List<CredentialsProvider> links;
    private final AtomicReference<@Nullable CompletableFuture<Credentials>> searching = new AtomicReference<>();
    private volatile @Nullable CredentialsProvider kept;

    private CredentialsChain(List<CredentialsProvider> links) {
        this.links = links;
    }

    /** Creates a chain of these providers, in this order. */
    public static CredentialsChain of(CredentialsProvider... links) {
        return of(List.of(links));
    }

    /**
     * Creates a chain of these providers, in this order.
     *
     * @throws IllegalArgumentException if the list is empty
     */
    public static CredentialsChain of(List<? extends CredentialsProvider> links) {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("links is empty: a chain needs at least one provider");
        }
        return new CredentialsChain(List.copyOf(links));
    }

    @Override
    public Credentials credentials() {
        CredentialsProvider known = kept;
        return known != null ? known.credentials() : search();
    }

    @Override
    public Credentials refreshAfterRejection(Credentials rejected) {
        CredentialsProvider known = kept;
        return known != null ? known.refreshAfterRejection(rejected) : search();
    }

    @Override
    public boolean isReady() {
        CredentialsProvider known = kept;
        return known != null && known.isReady();
    }

    @Override
    public @Nullable String projectId() {
        if (kept == null) {
            Credentials unused = search();
        }
        CredentialsProvider known = kept;
        return known == null ? null : known.projectId();
    }

    /** Returns the providers in order. Providers from outside this library are named by class, since their text may contain secrets. */
    @Override
    public String toString() {
        return "CredentialsChain" + links.stream().map(SafeNames::of).toList();
    }

    private Credentials search() {
        CompletableFuture<Credentials> mine = new CompletableFuture<>();
        CompletableFuture<Credentials> other = searching.compareAndExchange(null, mine);
        if (other != null) {
            return outcome(other);
        }
        try {
            CredentialsProvider known = kept;
            Credentials found = known != null ? known.credentials() : firstAvailable();
            mine.complete(found);
            return found;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            searching.set(null);
        }
    }

    private static Credentials outcome(CompletableFuture<Credentials> search) {
        try {
            return search.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CredentialsException("Interrupted while waiting for another thread to find credentials.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Credentials firstAvailable() {
        ChainSearchLog log = new ChainSearchLog();
        for (CredentialsProvider link : links) {
            try {
                Credentials found = link.credentials();
                kept = link;
                LOG.debug("credentials come from {}", SafeNames.of(link));
                log.warnOfFailures(LOG, link);
                return found;
            } catch (RuntimeException e) {
                log.add(link, e);
            }
        }
        throw log.nothingFound();
    }
}
