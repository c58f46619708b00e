// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static io.clusterupgrade.testkit.CannedResponses.alibaba;
import static io.clusterupgrade.testkit.CannedResponses.httpDate;
import static io.clusterupgrade.testkit.CannedResponses.huawei;
import static io.clusterupgrade.testkit.CannedResponses.ok;
import static io.clusterupgrade.testkit.CannedResponses.responses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejections that a fresh signature may cure: each once, with nothing done before, so writes take part. */
class ReSigningTest {
    private static final Instant SERVER = VirtualTime.START.plus(Duration.ofHours(7));
    private static final Line LATE = huawei(401, "APIGW.0301", "signature expired", "Date", httpDate(SERVER));
    private static final Line EXPIRED = huawei(401, "APIG.0301", "token expires, expires_at: yesterday");

    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @EnumSource(Way.class)
    void aWrongClockIsSetRightOnceAndForAllCalls(Way way) {
        for (boolean write : new boolean[] {true, false}) {
            VirtualTime own = new VirtualTime();
            FakeTransport transport = FakeTransport.of(LATE, ok());
            try (CssClient css = Clients.css(transport, own)) {
                assertThat(way.send(css, write).attempts()).isEqualTo(2);
                way.send(css, write);
            }
            assertThat(dates(transport)).containsExactly("20260102T030405Z", "20260102T100405Z", "20260102T100405Z");
            assertThat(own.delays()).containsExactly(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatWasLearntOfTheServersTimeOutlastsAStepOfTheClock(Way way) {
        FakeTransport transport = FakeTransport.of(LATE, ok());
        try (CssClient css = Clients.css(transport, time)) {
            way.write(css);
            time.advance(Duration.ofHours(1));
            time.setWallClock(SERVER.plus(Duration.ofHours(1)));
            assertThat(way.write(css).attempts()).as("the clock was set right").isEqualTo(1);
            time.setWallClock(SERVER.minus(Duration.ofHours(3)));
            way.write(css);
        }
        assertThat(dates(transport))
                .containsExactly("20260102T030405Z", "20260102T100405Z", "20260102T110405Z", "20260102T110405Z");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aClockThatStaysWrongEndsTheCall(Way way) {
        Line later = huawei(401, "APIGW.0301", "expired", "Date", httpDate(SERVER.plus(Duration.ofHours(1))));
        FakeTransport transport = FakeTransport.of(LATE, later, ok());
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(AuthenticationException.class);
        }
        assertThat(transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 299, -299})
    void aBadSignatureIsNeverSentAgain(long secondsOff) {
        Line bad = huawei(
                401,
                "APIGW.0301",
                "verify aksk signature fail",
                "Date",
                httpDate(VirtualTime.START.plusSeconds(secondsOff)));
        for (Way way : Way.values()) {
            FakeTransport transport = FakeTransport.of(bad, ok());
            try (CssClient css = Clients.css(transport, time)) {
                assertThat(catchThrowable(() -> way.read(css))).isInstanceOf(AuthenticationException.class);
            }
            assertThat(transport.sent()).hasSize(1);
        }
    }

    @Test
    void aRejectionWithoutTheServersTimeIsNeverSentAgain() {
        FakeTransport transport = FakeTransport.of(huawei(401, "APIGW.0301", "signature expired"), ok());
        try (CssClient css = Clients.css(transport, time)) {
            assertThat(catchThrowable(() -> Way.BLOCKING.read(css))).isInstanceOf(AuthenticationException.class);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void callsThatAreOnTheirWayTogetherAreAllSetRight() {
        FakeTransport transport = FakeTransport.of(CannedResponses.hang(), CannedResponses.hang(), ok());
        try (CssClient css = Clients.css(transport, time)) {
            var request = RetryUpgradeTaskRequest.retry("c", "a");
            var first = css.callAsync(CssOperations.RETRY_UPGRADE_TASK, request);
            var second = css.callAsync(CssOperations.RETRY_UPGRADE_TASK, request);
            List<FakeTransport.Hanging> both = transport.hanging();
            both.get(0).response(LATE.play(null, null));
            both.get(1).response(LATE.play(null, null));

            assertThat(first.join().attempts()).isEqualTo(2);
            assertThat(second.join().attempts()).isEqualTo(2);
        }
    }

    @Test
    void alibabaSaysItWithACode() {
        FakeTransport transport = FakeTransport.of(
                alibaba(400, "InvalidTimeStamp.Expired", "late", "Date", httpDate(SERVER)), responses(200, "{}"));
        try (var ack = Clients.ack(transport, time)) {
            assertThat(Way.BLOCKING.read(ack).attempts()).isEqualTo(2);
        }
        assertThat(transport.sent().get(1).header("x-acs-date")).isEqualTo("2026-01-02T10:04:05Z");
        assertThat(transport.sent().get(1).header("x-acs-signature-nonce"))
                .isNotEqualTo(transport.sent().get(0).header("x-acs-signature-nonce"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anExpiredTokenIsSentAgainWhenTheProviderHasAnother(Way way) {
        AtomicInteger asked = new AtomicInteger();
        FakeTransport transport = FakeTransport.of(EXPIRED, ok());
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(() -> Credentials.token("token-" + (asked.incrementAndGet() == 1 ? "old" : "new")))
                .build()) {
            assertThat(way.write(css).attempts()).isEqualTo(2);
        }
        assertThat(transport.sent())
                .extracting(call -> call.header("X-Auth-Token"))
                .containsExactly("token-old", "token-new");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anExpiredTokenIsNotSentAgainAsANewObjectOfTheSameContent(Way way) {
        FakeTransport transport = FakeTransport.of(EXPIRED, ok());
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(() -> Credentials.token("token-old"))
                .build()) {
            assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(AuthenticationException.class);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aTokenThatExpiresAgainEndsTheCall(Way way) {
        AtomicInteger asked = new AtomicInteger();
        FakeTransport transport = FakeTransport.of(EXPIRED);
        try (CssClient css = Clients.cssBuilder(transport, time)
                .credentialsProvider(() -> Credentials.token("token-" + asked.incrementAndGet()))
                .build()) {
            assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(AuthenticationException.class);
        }
        assertThat(transport.sent()).hasSize(2);
    }

    /** Huawei has one code for a wrong signature and for temporary keys that are no longer good. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void temporaryKeysThatAreRejectedWithoutAReasonAreReplacedOnce(Way way) {
        Line rejected =
                huawei(401, "APIGW.0301", "Incorrect IAM authentication information", "Date", httpDate(time.now()));
        for (boolean others : new boolean[] {true, false}) {
            AtomicInteger asked = new AtomicInteger();
            FakeTransport transport = FakeTransport.of(rejected);
            try (CssClient css = Clients.cssBuilder(transport, time)
                    .credentialsProvider(() -> Credentials.session(
                            "TEMP-AK-0001", "secret-key", "token-" + (others ? asked.incrementAndGet() : 0)))
                    .build()) {
                assertThat(catchThrowable(() -> way.write(css))).isInstanceOf(AuthenticationException.class);
            }
            assertThat(transport.sent())
                    .extracting(call -> call.header("X-Security-Token"))
                    .as("never the same keys twice: five wrong signatures lock a key")
                    .doesNotHaveDuplicates()
                    .hasSize(others ? 2 : 1);
        }
    }

    @Test
    void alibabaNamesTheReasonSoThatAWrongSignatureOfTemporaryKeysStaysWrong() {
        FakeTransport transport = FakeTransport.of(alibaba(403, "SignatureDoesNotMatch", "no"), responses(200, "{}"));
        AtomicInteger asked = new AtomicInteger();
        try (var ack = Clients.ack(transport, time).toBuilder()
                .credentialsProvider(() -> Credentials.session("STS.1", "secret", "t" + asked.incrementAndGet()))
                .build()) {
            assertThat(catchThrowable(() -> Way.BLOCKING.read(ack))).isInstanceOf(AuthenticationException.class);
        }
        assertThat(transport.sent()).hasSize(1);
    }

    private static List<String> dates(FakeTransport transport) {
        return transport.sent().stream().map(call -> call.header("X-Sdk-Date")).toList();
    }
}
