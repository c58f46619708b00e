// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.RetryPolicy;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A process that runs an upgrade, with its own connection pool, transport and client, and with a disk that remains
 * after it.
 */
final class Program implements AutoCloseable {
    static final int MOST_CALLS = 3_000;

    private final ConnectionPool pool = new ConnectionPool();
    private final OkHttpTransport http = OkHttpTransport.builder()
            .client(new OkHttpClient.Builder().connectionPool(pool).build())
            .build();
    private final MortalTransport transport;
    private final Disk disk;

    Program(Disk disk, Arrivals arrivals) {
        this.disk = disk;
        this.transport = new MortalTransport(http, arrivals, MOST_CALLS);
    }

    /** Returns a client builder with the settings of this program. */
    <B extends ClientBuilder<B>> B set(B builder, String endpoint, Scheduler time, Duration attempt, Random random) {
        return builder.endpoint(endpoint)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(time)
                .attemptTimeout(attempt)
                .retryPolicy(RetryPolicy.builder().jitter(random::nextDouble).build())
                .transport(transport);
    }

    MortalTransport transport() {
        return transport;
    }

    /** Returns the token store; a dead program saves nothing. */
    TokenStore store() {
        return new TokenStore() {
            @Override
            public void save(ResumeToken token) {
                if (!transport.isDead()) {
                    disk.token = token.toString();
                }
            }

            @Override
            public Optional<ResumeToken> load() {
                return Optional.ofNullable(disk.token).map(ResumeToken::parse);
            }

            @Override
            public void clear() {
                if (!transport.isDead()) {
                    disk.token = null;
                }
            }
        };
    }

    boolean isDead() {
        return transport.isDead();
    }

    /**
     * Returns how many connections are in use without a call: each has a body that was neither read to its end nor
     * closed.
     */
    int connectionsInUse() {
        return pool.connectionCount() - pool.idleConnectionCount();
    }

    /** Closes the client's transport and returns how many connections are left. */
    int connectionsAfterClose() {
        close();
        return pool.connectionCount();
    }

    @Override
    public void close() {
        transport.close();
        pool.evictAll();
    }

    /** The data that remains after a process. */
    static final class Disk {
        private @Nullable String token;
    }
}
