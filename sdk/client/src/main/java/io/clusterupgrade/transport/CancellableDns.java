// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.concurrent.DaemonThread;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Resolves host names in a separate daemon thread: the system's resolver ignores interrupts, cancellation and
 * time-outs, and may take minutes when name servers do not respond. The call ends; the lookup continues until the
 * resolver returns.
 */
final class CancellableDns implements Dns {
    /** The host name that is resolved without a name server. */
    private static final String LOCAL = "localhost";

    private static final int MOST_LOOKUPS = 64;

    private final Dns dns;

    CancellableDns(Dns dns) {
        this.dns = dns;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        if (host.equalsIgnoreCase(LOCAL)) {
            return dns.lookup(host);
        }
        CompletableFuture<List<InetAddress>> lookup = new CompletableFuture<>();
        try {
            Threads.EXECUTOR.execute(() -> {
                try {
                    lookup.complete(dns.lookup(host));
                } catch (Throwable e) {
                    lookup.completeExceptionally(e);
                }
            });
        } catch (OutOfMemoryError | RejectedExecutionException e) {
            // No thread can be started, or too many lookups hang: one that cannot be cancelled is better than none.
            return dns.lookup(host);
        }
        ExchangeTrace.cancelWithCall(lookup);
        try {
            return lookup.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CancellableDns.<RuntimeException>asItIs(
                    new InterruptedIOException("interrupted while " + host + " was looked up"));
        } catch (CancellationException e) {
            throw new UnknownHostException(host + " was not found in time");
        } catch (ExecutionException e) {
            throw CancellableDns.<RuntimeException>asItIs(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Throws any exception unchecked: OkHttp accepts every I/O exception here, but the interface declares only one. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException asItIs(@Nullable Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Holds the threads; loaded at the first lookup. */
    private static final class Threads {
        static final Executor EXECUTOR = DaemonThread.DNS.pool(MOST_LOOKUPS);
    }
}
