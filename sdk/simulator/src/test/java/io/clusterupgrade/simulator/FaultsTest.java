// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each fault over a real socket. The task has failed, so that a retry shows whether the request was executed. */
class FaultsTest {
    private static final int SOON_MILLIS = 300;

    private final TestCloud test = new TestCloud();
    private final Faults faults = test.cloud().faults();
    private final Journal journal = test.cloud().journal();
    private final SimulatedCssCluster shop =
            test.cloud().css().addCluster(c -> c.name("shop").nodes(1));
    private final String taskId;

    FaultsTest() {
        shop.script().failNode(1);
        taskId = shop.startUpgrade(CssUpgradePlan::sameVersion);
        test.cloud().clock().advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void sendsAResponseInsteadOfTheExecution() throws IOException {
        faults.next("RetryUpgradeTask", Fault.unavailable());
        RawResponse response = retry();

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("0");
        assertThat(response.header("X-Request-Id")).isNotEmpty();
        assertThat(executions()).isEqualTo(1);
        assertThat(journal.calls("RetryUpgradeTask"))
                .singleElement()
                .matches(call -> call.status() == 503 && call.authenticated());
    }

    @Test
    void acceptsTheServiceInAnOperationNameThatTwoServicesUse() throws IOException {
        faults.next("CCE/RetryUpgradeTask", Fault.response(500)).next("CSS/RetryUpgradeTask", Fault.response(503));

        assertThat(retry().status()).isEqualTo(503);
        assertThat(faults.pending()).isEqualTo(1);
    }

    @Test
    void startsAndEndsFaultsByTaskTime() throws IOException {
        faults.between(Duration.ofMinutes(10), Duration.ofMinutes(20), "UpgradeDetail", Fault.response(500))
                .timesAfter(Duration.ofMinutes(30), 1, "UpgradeDetail", Fault.response(501));

        assertThat(detail().status()).isEqualTo(200);
        test.cloud().clock().advance(Duration.ofMinutes(10));
        assertThat(detail().status()).isEqualTo(500);
        test.cloud().clock().advance(Duration.ofMinutes(10));
        assertThat(detail().status()).isEqualTo(200);
        test.cloud().clock().advance(Duration.ofMinutes(10));
        assertThat(detail().status()).isEqualTo(501);
        assertThat(detail().status()).isEqualTo(200);
    }

    @Test
    void addsAnUnknownFieldToObjects() throws IOException {
        faults.next(Fault.unknownField("quota"));
        RawResponse response = detail();

        assertThat(response.json().path("quota").asText()).isEqualTo("added by the simulator");
        assertThat(response.json().get("detailList")).hasSize(1);
        faults.next(Fault.unknownField("quota"));
        assertThat(retry().body()).as("no body, so no field").isEmpty();
    }

    @Test
    void acceptsAServiceForAllItsOperations() throws IOException {
        faults.next("ACK/*", Fault.response(500)).next("CSS/*", Fault.response(503));

        assertThat(retry().status()).isEqualTo(503);
        assertThat(detail().status()).isEqualTo(200);
        assertThat(faults.pending()).isEqualTo(1);
    }

    @Test
    void sendsAResponseAfterTheExecution() throws IOException {
        faults.next(Fault.response(500).afterExecution());

        assertThat(retry().status()).isEqualTo(500);
        assertThat(executions()).isEqualTo(2);
    }

    @Test
    void usesTheThrottlingFormatOfEachVendor() throws IOException {
        faults.next(Fault.huaweiThrottle().retryAfter("56.818")).next(Fault.alibabaThrottle(Duration.ofMillis(1500)));
        RawResponse huawei = retry();
        RawResponse alibaba = test.alibaba("GET", "/api/v2/clusters/c1/upgrade/status", "application/json");

        assertThat(huawei.status()).isEqualTo(429);
        assertThat(huawei.header("Retry-After")).isEqualTo("56.818");
        assertThat(huawei.json().get("error_code").asText()).isEqualTo("APIGW.0308");
        assertThat(alibaba.status()).isEqualTo(400);
        assertThat(alibaba.header("x-acs-retry-after")).isEqualTo("1500");
        assertThat(alibaba.json().get("Code").asText()).isEqualTo("Throttling.User");
    }

    @Test
    void sendsHtmlInvalidEmptyAndTruncatedBodies() throws IOException {
        faults.next(Fault.htmlError(502))
                .next(Fault.garbage())
                .next(Fault.emptyBody())
                .next(Fault.truncatedJson());

        assertThat(detail().header("Content-Type")).startsWith("text/html");
        assertThat(detail().body()).endsWith("not json }{");
        assertThat(detail().body()).isEmpty();
        RawResponse truncated = detail();
        assertThat(truncated.status()).isEqualTo(200);
        assertThat(detail().body())
                .startsWith(truncated.body())
                .hasSizeGreaterThan(truncated.body().length());
    }

    @Test
    void rewritesBodies() throws IOException {
        faults.next(Fault.replaceInBody("\"FAILED\"", "\"FREEZING\""))
                .next(Fault.replaceInBody("no such text", "x"))
                .next(Fault.rewriteBody(body -> body.replace("{\"totalSize\"", "{\"later\":{\"a\":1},\"totalSize\"")));

        assertThat(detail().json().at("/detailList/0/status").asText()).isEqualTo("FREEZING");
        assertThat(detail().json().at("/detailList/0/status").asText()).isEqualTo("FAILED");
        assertThat(detail().json().at("/later/a").asInt()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheConnectionIsCutBeforeTheExecution() {
        faults.next("RetryUpgradeTask", Fault.cutBeforeExecution());

        assertThatThrownBy(this::retry).isInstanceOf(EOFException.class);
        assertThat(executions()).isEqualTo(1);
        assertThat(journal.calls("RetryUpgradeTask"))
                .singleElement()
                .matches(call -> call.status() == RecordedCall.NO_RESPONSE);
    }

    @Test
    void executesBeforeTheConnectionIsCut() {
        faults.next("RetryUpgradeTask", Fault.cutAfterExecution());

        assertThatThrownBy(this::retry).isInstanceOf(EOFException.class);
        assertThat(executions()).isEqualTo(2);
    }

    @Test
    void cutsABodyEvenIfTheResponseHasNone() {
        faults.times(2, Fault.cutInsideBody());

        assertThatThrownBy(this::detail).isInstanceOf(EOFException.class).hasMessageStartingWith("body cut after");
        assertThatThrownBy(this::retry).isInstanceOf(EOFException.class).hasMessageStartingWith("body cut after");
        assertThat(executions()).isEqualTo(2);
    }

    @Test
    void stallsBeforeAResponseOrInsideItsBody() throws IOException {
        faults.next(Fault.stallBeforeHeaders()).next(Fault.stallInsideBody());

        for (int i = 0; i < 2; i++) {
            try (RawConnection connection = test.connect(SOON_MILLIS)) {
                assertThatThrownBy(() -> connection.exchange(test.huaweiRequest("GET", detailPath())))
                        .isInstanceOf(SocketTimeoutException.class);
            }
        }
        assertThat(journal.calls("UpgradeDetail"))
                .extracting(RecordedCall::status)
                .containsExactly(RecordedCall.NO_RESPONSE, 200);
    }

    @Test
    void sendsSlowResponses() throws IOException {
        faults.next(Fault.slowHeaders(Duration.ofMillis(150))).next(Fault.slowBody(256, Duration.ofMillis(30)));

        for (int i = 0; i < 2; i++) {
            Instant before = Instant.now();
            assertThat(detail().status()).isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(100));
        }
    }

    @Test
    void sendsHugeBodies() throws IOException {
        faults.next(Fault.hugeBody(8));
        RawResponse response = detail();

        assertThat(response.body())
                .hasSizeGreaterThan(8 << 20)
                .startsWith("{\"filler\":\"x")
                .endsWith("x\"}");
    }

    @Test
    void closesAConnectionWithoutNotice() throws IOException {
        faults.next(Fault.closeAfterResponse());
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            RawResponse response = connection.exchange(test.huaweiRequest("GET", detailPath()));
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Connection")).isEmpty();
            assertThatThrownBy(() -> connection.exchange(test.huaweiRequest("GET", detailPath())))
                    .isInstanceOf(IOException.class);
        }
        assertThat(journal.count("UpgradeDetail")).isEqualTo(1);
    }

    @Test
    void keepsAConnectionOtherwise() throws IOException {
        try (RawConnection connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS)) {
            for (int i = 0; i < 3; i++) {
                assertThat(connection
                                .exchange(test.huaweiRequest("GET", detailPath()))
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void shiftsTheGatewayClockForOneCall() throws IOException {
        faults.next(Fault.gatewayClockOff(Duration.ofHours(2)));
        RawResponse skewed = detail();

        assertThat(skewed.status()).isEqualTo(401);
        assertThat(skewed.json().get("error_msg").asText()).contains("signature expired");
        Instant served = ZonedDateTime.parse(skewed.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(Duration.between(Instant.now(), served)).isGreaterThan(Duration.ofMinutes(119));
        assertThat(journal.calls()).singleElement().matches(call -> !call.authenticated());
        assertThat(detail().status()).isEqualTo(200);
    }

    @Test
    void appliesFaultsInOrderAndOnlyToTheirOperation() throws IOException {
        faults.next("RetryUpgradeTask", Fault.response(501))
                .next(Fault.none())
                .times(2, "UpgradeDetail", Fault.response(502));
        assertThat(faults.pending()).isEqualTo(4);

        assertThat(detail().status()).isEqualTo(200);
        assertThat(detail().status()).isEqualTo(502);
        assertThat(retry().status()).isEqualTo(501);
        assertThat(detail().status()).isEqualTo(502);
        assertThat(detail().status()).isEqualTo(200);
        assertThat(faults.pending()).isZero();
    }

    @Test
    void appliesAStandingFaultUntilItIsCleared() throws IOException {
        faults.always(Fault.response(500))
                .always("UpgradeDetail", Fault.response(502))
                .next(Fault.response(504));

        assertThat(detail().status()).isEqualTo(504);
        assertThat(detail().status()).isEqualTo(502);
        assertThat(detail().status()).isEqualTo(502);
        assertThat(retry().status()).isEqualTo(500);
        faults.clear();
        assertThat(detail().status()).isEqualTo(200);
    }

    @Test
    void rejectsACountBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> faults.times(0, Fault.none()));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.hugeBody(0));
    }

    private int executions() {
        return shop.task(taskId).executeTimes();
    }

    private RawResponse detail() throws IOException {
        return test.huawei("GET", detailPath());
    }

    private String detailPath() {
        return test.cssPath(shop.id(), "/upgrade/detail");
    }

    private RawResponse retry() throws IOException {
        return test.huawei("PUT", test.cssPath(shop.id(), "/upgrade/" + taskId + "/retry"));
    }
}
