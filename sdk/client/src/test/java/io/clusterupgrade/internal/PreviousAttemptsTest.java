// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.alibaba;
import static io.clusterupgrade.testkit.CannedResponses.fails;
import static io.clusterupgrade.testkit.CannedResponses.httpDate;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.PreviousAttempt;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the previous attempts that an exception lists. */
class PreviousAttemptsTest {
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyAttemptButTheLastIsListed(Way way) {
        FakeTransport transport = FakeTransport.of(
                huawei(429, "CSS.1", "slow", "Retry-After", "7", "X-Request-Id", "r1"),
                fails(Kind.TIMEOUT, RequestSent.MAYBE),
                fails(Kind.BROKEN, RequestSent.MAYBE),
                responses(500, ""));
        try (CssClient css = Clients.css(transport, time)) {
            ServerException thrown = catchThrowableOfType(ServerException.class, () -> way.read(css));

            assertThat(thrown.attempts()).isEqualTo(4);
            assertThat(thrown.previousAttempts())
                    .containsExactly(
                            new PreviousAttempt(1, RetryReason.THROTTLED, Duration.ofSeconds(7), 429, "CSS.1", "r1"),
                            new PreviousAttempt(2, RetryReason.TIMEOUT, Duration.ofSeconds(1), 0, "", null),
                            new PreviousAttempt(3, RetryReason.BROKEN_CONNECTION, Duration.ofSeconds(2), 0, "", null));
            assertThat(thrown.previousAttempts().get(0))
                    .hasToString("attempt 1: throttled, 429 CSS.1 (request-id r1), then PT7S");
            assertThat(thrown.previousAttempts().get(1)).hasToString("attempt 2: timeout, then PT1S");
            assertThat(thrown).hasMessageNotContaining("throttled").hasMessageNotContaining("429");
            assertThatThrownBy(() -> thrown.previousAttempts().clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aResponseThatCannotBeReadTellsTheAttemptsBeforeIt(Way way) {
        FakeTransport transport = FakeTransport.of(responses(503, ""), responses(200, "<html>"));
        try (CssClient css = Clients.css(transport, time)) {
            DecodeException thrown = catchThrowableOfType(DecodeException.class, () -> way.read(css));
            assertThat(thrown.previousAttempts())
                    .extracting(PreviousAttempt::reason)
                    .containsExactly(RetryReason.SERVER_ERROR);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void oneAttemptHasNoneBefore(Way way) {
        FakeTransport transport = FakeTransport.of(responses(404, ""));
        try (CssClient css = Clients.css(transport, time)) {
            CloudException thrown = catchThrowableOfType(CloudException.class, () -> way.read(css));
            assertThat(thrown.previousAttempts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void signaturesThatWereRejectedAreReasonsToo(Way way) {
        String elsewhere = httpDate(VirtualTime.START.plusSeconds(3_600));
        FakeTransport late =
                FakeTransport.of(huawei(401, "APIGW.0301", "signature expired", "Date", elsewhere), responses(404, ""));
        try (CssClient css = Clients.css(late, time)) {
            assertThat(reasons(() -> way.write(css))).containsExactly(RetryReason.CLOCK_SKEW);
        }
        FakeTransport twice = FakeTransport.of(alibaba(400, "SignatureNonceUsed", "again"));
        try (var ack = Clients.ack(twice, time)) {
            assertThat(reasons(() -> way.read(ack))).containsExactly(RetryReason.NONCE_USED);
        }
    }

    @Test
    void aCallThatIsGivenUpDuringAWaitListsTheAttemptBeforeTheWait() {
        FakeTransport transport = FakeTransport.of(responses(503, ""));
        time.whileSleeping(Thread.currentThread()::interrupt);
        try (CssClient css = Clients.css(transport, time)) {
            CallCancelledException thrown =
                    catchThrowableOfType(CallCancelledException.class, () -> Way.BLOCKING.read(css));
            assertThat(thrown.attempts()).isEqualTo(1);
            assertThat(thrown.previousAttempts())
                    .containsExactly(
                            new PreviousAttempt(1, RetryReason.SERVER_ERROR, Duration.ofMillis(500), 503, "", null));
        }
    }

    private static List<RetryReason> reasons(ThrowingCallable call) {
        return catchThrowableOfType(CloudException.class, call).previousAttempts().stream()
                .map(PreviousAttempt::reason)
                .toList();
    }

    @Test
    void codesThatRepeatASecretAreRedactedHereToo() {
        FakeTransport transport = FakeTransport.of(
                huawei(503, "sksksksksksksksk", "oops", "X-Request-Id", "sksksksksksksksk"), responses(500, ""));
        try (CssClient css = Clients.css(transport, time)) {
            CloudException thrown = catchThrowableOfType(CloudException.class, () -> Way.BLOCKING.read(css));
            assertThat(thrown.previousAttempts().get(0).toString())
                    .contains("****")
                    .doesNotContain("sksk");
        }
    }

    @Test
    void serializationKeepsThem() throws Exception {
        FakeTransport transport = FakeTransport.of(fails(Kind.BROKEN, RequestSent.MAYBE));
        try (CssClient css = Clients.css(transport, time)) {
            CloudException thrown = catchThrowableOfType(CloudException.class, () -> Way.BLOCKING.read(css));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(thrown);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                CloudException read = (CloudException) in.readObject();
                assertThat(read.previousAttempts()).hasSize(3).isEqualTo(thrown.previousAttempts());
                assertThat(read.attempts()).isEqualTo(4);
                assertThat(read).hasMessage(thrown.getMessage());
            }
        }
    }
}
