// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsChain;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that waiting callers share the failure of a service that is down, instead of trying one after the other. */
@Timeout(60)
class SharedFailureTest {
    private static final int CALLERS = 8;

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void searchesAChainOnceForAllWaitingCallers() throws Exception {
        CredentialsChain chain = CredentialsChain.of(this::outage);
        assertThat(failures(chain::credentials)).hasSize(CALLERS);
        assertThat(requests).hasValue(1);
    }

    @Test
    void readsAProfileOnceForAllWaitingCallers() throws Exception {
        LazyCredentials lazy = new LazyCredentials("profile", () -> {
            CredentialsProvider unused = CredentialsProvider.of(outage());
            throw new AssertionError();
        });
        assertThat(failures(lazy::credentials)).hasSize(CALLERS);
        assertThat(requests).hasValue(1);
    }

    @Test
    void looksUpAProjectOnceForAllWaitingCallers() throws Exception {
        Transport out = (call, deadline) -> new Silent(call);
        HuaweiProjects projects = HuaweiProjects.of(IdentitySettings.builder()
                .environment(Map.of())
                .scheduler(new io.clusterupgrade.testkit.VirtualTime())
                .transport(out)
                .build());
        Credentials keys = Credentials.accessKey("AK-LASTING-01", "planted-secret-key");

        assertThat(failures(() -> projects.projectId(keys, "cn-north-4"))).hasSize(CALLERS);
        assertThat(requests).as("three attempts of one request").hasValue(3);
    }

    private Credentials outage() {
        requests.incrementAndGet();
        first.countDown();
        try {
            release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CredentialsException("IAM is out.", null);
    }

    /** Lets one caller fail while the others wait for it. */
    private List<CredentialsException> failures(Supplier<?> action) throws Exception {
        List<CredentialsException> failures = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(() -> {
                try {
                    Object unused = action.get();
                } catch (CredentialsException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            });
            caller.setDaemon(true);
            callers.add(caller);
            caller.start();
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
        }
        for (Thread caller : callers) {
            // The first caller waits in the search, with a timeout; the others wait for the first.
            Thread.State expected = caller == callers.get(0) ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
            while (caller.getState() != expected) {
                Thread.onSpinWait();
            }
        }
        release.countDown();
        for (Thread caller : callers) {
            caller.join(20_000);
        }
        return failures;
    }

    /** An exchange without a response. */
    private final class Silent implements HttpExchange {
        Silent(HttpRequest call) {
            assertThat(call.method()).isEqualTo("GET");
        }

        @Override
        public HttpResponse await() {
            try {
                Object unused = outage();
            } catch (CredentialsException e) {
                // as planned
            }
            throw ExchangeException.of(Kind.CONNECT, RequestSent.NO, "no connection")
                    .build();
        }

        @Override
        public void onDone(Handler handler) {
            throw new AssertionError("blocking call");
        }

        @Override
        public void cancel() {}
    }
}
