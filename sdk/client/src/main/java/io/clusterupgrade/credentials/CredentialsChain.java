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
 * Asks several providers in order. The first that responds is kept and asked alone from then on, as the vendors' own tools do:
 * a chain never changes to other credentials in the middle of an upgrade.
 *
 * <p>A provider that was never set up is passed over silently; one that is set up and fails is passed over with a warning, since
 * the credentials found behind it may be another account's. When none answers, the exception lists each with its reason.
 *
 * <p>Thread-safe; one thread searches while others wait for what it finds, and share its failure.
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

    /** A chain of these providers, in this order. */
    public static CredentialsChain of(CredentialsProvider... links) {
        return of(List.of(links));
    }

    /**
     * A chain of these providers, in this order.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static CredentialsChain of(List<? extends CredentialsProvider> links) {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a chain needs a provider");
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

    /** The providers in order; of those that are not this library's the classes, since their texts may show anything. */
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
            Credentials found = known != null ? known.credentials() : firstThatAnswers();
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
            throw new CredentialsException("Interrupted while another thread looked for credentials.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Credentials firstThatAnswers() {
        ChainSearchLog report = new ChainSearchLog();
        for (CredentialsProvider link : links) {
            try {
                Credentials found = link.credentials();
                kept = link;
                LOG.debug("credentials come from {}", SafeNames.of(link));
                report.warnOfFailures(LOG, link);
                return found;
            } catch (RuntimeException e) {
                report.add(link, e);
            }
        }
        throw report.nothingFound();
    }
}
