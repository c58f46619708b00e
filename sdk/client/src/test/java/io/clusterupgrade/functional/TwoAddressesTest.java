// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.TestSocketFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a host with two addresses of which one is unreachable. A failed connection sends nothing, so it needs no second attempt. */
class TwoAddressesTest {
    private static final String DEAD = "127.0.0.9";
    private static final String ALIVE = "127.0.0.1";

    private final RawServer server = RawServer.start(FaultFixture::respondToAll);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, false", "true, true"})
    void reachesTheOtherAddressOnce(boolean bothAtATime, boolean silent) {
        Addresses addresses = new Addresses(silent);
        try (CssClient css = css(client(addresses, bothAtATime, List.of(DEAD, ALIVE)))) {
            css.cluster("c").retryUpgradeTask("a");
            css.cluster("c").upgradeDetail();
            css.cluster("c").upgradeDetail();
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(server.requests())
                .extracting(request -> request.substring(0, 3))
                .containsExactly("PUT", "GET", "GET", "PUT");
        assertThat(server.connections())
                .as("one for the reads, one for each write")
                .isEqualTo(3);
        assertThat(addresses.failedConnects).isPositive();
    }

    @Test
    void reportsNothingSentIfAllAddressesAreDead() {
        Addresses addresses = new Addresses(false);
        try (CssClient css = css(client(addresses, true, List.of(DEAD, "127.0.0.8")))) {
            for (Runnable call : new Runnable[] {
                () -> css.cluster("c").upgradeDetail(), () -> css.cluster("c").retryUpgradeTask("a")
            }) {
                assertThat(catchThrowableOfType(ConnectionException.class, call::run))
                        .hasMessageContaining("nothing was sent");
            }
        }
        assertThat(server.connections()).isZero();
    }

    @Test
    void reportsAHostWithoutAnAddressAsAConnectionFailure() {
        OkHttpClient nameless = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        try (CssClient css = css(nameless)) {
            for (Runnable call : new Runnable[] {
                () -> css.cluster("c").upgradeDetail(), () -> css.cluster("c").retryUpgradeTask("a")
            }) {
                ConnectionException thrown = catchThrowableOfType(ConnectionException.class, call::run);
                assertThat(thrown).hasMessageContaining("nothing was sent").hasMessageContaining("two.test");
                assertThat(thrown.attempts()).isEqualTo(4);
            }
        }
    }

    private CssClient css(OkHttpClient client) {
        return FaultFixture.css(server.url().replace(ALIVE, "two.test"), client)
                .plainHttpAllowed()
                .build();
    }

    private static OkHttpClient client(Addresses addresses, boolean bothAtATime, List<String> known) {
        return new OkHttpClient.Builder()
                .dns(host -> known.stream().map(TwoAddressesTest::address).toList())
                .fastFallback(bothAtATime)
                .socketFactory(addresses)
                .build();
    }

    private static InetAddress address(String literal) {
        byte[] bytes = new byte[4];
        String[] parts = literal.split("\\.", -1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = Byte.parseByte(parts[i]);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** Sockets that reach one address only; the others reject connections, or do not respond until the socket is closed. */
    private static final class Addresses extends TestSocketFactory {
        private final boolean silent;
        private volatile int failedConnects;

        Addresses(boolean silent) {
            this.silent = silent;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                private final CountDownLatch closed = new CountDownLatch(1);

                @Override
                public void connect(SocketAddress to, int timeout) throws IOException {
                    if (((InetSocketAddress) to).getAddress().getHostAddress().equals(ALIVE)) {
                        super.connect(to, timeout);
                        return;
                    }
                    recordFailure();
                    if (silent) {
                        awaitClose();
                    }
                    throw new SocketException("Connection refused");
                }

                @Override
                public synchronized void close() throws IOException {
                    closed.countDown();
                    super.close();
                }

                private void awaitClose() {
                    try {
                        closed.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }

        private synchronized void recordFailure() {
            failedConnects = failedConnects + 1;
        }
    }
}
