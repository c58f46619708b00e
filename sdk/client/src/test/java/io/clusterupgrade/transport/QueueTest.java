// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.sendAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okio.Timeout;
import org.junit.jupiter.api.Test;

/**
 * Time-outs in the queue: races between a deadline and the end of the queue, and the time that counts for the attempt.
 */
@org.junit.jupiter.api.Timeout(60)
class QueueTest {
    private final VirtualTime time = new VirtualTime();
    private final Dispatcher dispatcher = new Dispatcher();
    private final List<String> done = new ArrayList<>();

    @Test
    void aCallThatLeavesTheQueueWhileItTimesOutIsNeverSent() {
        ExchangeTrace trace = new ExchangeTrace(Deadline.in(Duration.ofSeconds(30), time));
        Call call = call(me -> {
            done.add("cancelled");
            if (done.size() == 1) {
                trace.dispatcherQueueEnd(me, dispatcher);
                done.add("ended: " + trace.timedOutInQueue() + ", passes: " + trace.tryAcquireSend());
            }
        });
        trace.onExpiryInQueue(() -> done.add("reported"));
        trace.dispatcherQueueStart(call, dispatcher);
        time.advance(Duration.ofSeconds(30));

        assertThat(done).containsExactly("cancelled", "cancelled", "ended: true, passes: false", "reported");
    }

    @Test
    void aCallThatTimedOutInTheQueueIsCancelledWhenItLeavesTheQueue() {
        ExchangeTrace trace = new ExchangeTrace(Deadline.in(Duration.ofSeconds(30), time));
        Call call = call(me -> done.add("cancelled"));
        trace.dispatcherQueueStart(call, dispatcher);
        time.advance(Duration.ofSeconds(30));
        trace.dispatcherQueueEnd(call, dispatcher);

        assertThat(done).hasSize(2);
        assertThat(trace.tryAcquireSend()).isFalse();
        assertThat(trace.expiredInQueue()).isFalse();
    }

    @Test
    void aCallThatLeftTheQueueInTimeIsSentOnceAndDoesNotTimeOutInTheQueue() {
        ExchangeTrace trace = new ExchangeTrace(Deadline.in(Duration.ofSeconds(30), time));
        Call call = call(me -> done.add("cancelled"));
        trace.onExpiryInQueue(() -> done.add("reported"));
        trace.dispatcherQueueStart(call, dispatcher);
        trace.dispatcherQueueEnd(call, dispatcher);
        time.advance(Duration.ofSeconds(60));

        assertThat(done).isEmpty();
        assertThat(trace.tryAcquireSend()).isTrue();
        assertThat(trace.tryAcquireSend()).isFalse();
    }

    @Test
    void theTimeInTheQueueIsNotPartOfTheAttempt() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        Deadline wholeCall = Deadline.in(Duration.ofMinutes(3), time);
        try (RawServer server = RawServer.start(peer -> {
                    peer.readRequest();
                    arrived.countDown();
                    await(release);
                    peer.ok("{}");
                });
                OkHttpTransport transport =
                        OkHttpTransport.builder().maxCallsInFlight(1).build()) {
            CompletableFuture<HttpResponse> first = sendAsync(
                    transport.start(put(server.url() + "/1"), Deadline.in(Duration.ofMinutes(9), Scheduler.system())));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<HttpResponse> second =
                    sendAsync(transport.start(put(server.url() + "/2"), wholeCall.orSooner(Duration.ofSeconds(30))));
            time.advance(Duration.ofSeconds(170));
            assertThat(second).isNotDone();
            release.countDown();

            assertThat(first.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(second.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void theTimeOfAnAttemptStartsAfterTheQueueAndEndsWithTheCall() {
        Deadline attempt = Deadline.in(Duration.ofMinutes(3), time).orSooner(Duration.ofSeconds(30));
        time.advance(Duration.ofSeconds(100));
        assertThat(attempt.queueDeadline().remaining()).isEqualTo(Duration.ofSeconds(80));
        assertThat(attempt.attemptDeadline().remaining()).isEqualTo(Duration.ofSeconds(30));
        time.advance(Duration.ofSeconds(60));
        assertThat(attempt.attemptDeadline().remaining()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theTimeInTheQueueIsShorterThanTheLifetimeOfASignature() {
        ExchangeTrace trace =
                new ExchangeTrace(Deadline.in(Duration.ofHours(1), time).orSooner(Duration.ofSeconds(30)));
        trace.onExpiryInQueue(() -> done.add("reported"));
        trace.dispatcherQueueStart(call(me -> {}), dispatcher);
        time.advance(Duration.ofMinutes(10));

        assertThat(done).containsExactly("reported");
    }

    /** Returns a call that runs an action when it is cancelled. */
    private static Call call(java.util.function.Consumer<Call> whenCancelled) {
        return (Call) Proxy.newProxyInstance(
                Call.class.getClassLoader(), new Class<?>[] {Call.class}, (me, method, arguments) -> {
                    if (method.getName().equals("cancel")) {
                        whenCancelled.accept((Call) me);
                    }
                    return method.getName().equals("timeout") ? new Timeout() : null;
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
