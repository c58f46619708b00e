// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.CallTimeoutException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.ConnectionException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.error.ResponseTooLargeException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests each kind of failure over real HTTP: the type of the exception and the number of requests at the server. */
class ConnectionFaultsTest {
    private final CloudSimulator cloud = CloudSimulator.start();
    private final CssClient css =
            Clients.css(cloud).attemptTimeout(Duration.ofMillis(300)).build();
    private SimulatedCssCluster shop;
    private String failedTask;

    @BeforeEach
    void aFailedTask() {
        shop = cloud.css().addCluster(c -> c.name("shop"));
        shop.script().failNode(1).atStep(0).once("no");
        failedTask = shop.startUpgrade(upgrade -> upgrade.sameVersion());
        cloud.clock().advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        css.close();
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, CSS.0001, io.clusterupgrade.error.BadRequestException",
        "401, APIGW.0301, io.clusterupgrade.error.AuthenticationException",
        "403, CSS.0010, io.clusterupgrade.error.PermissionException",
        "404, CSS.0016, io.clusterupgrade.error.NotFoundException",
        "409, CSS.0011, io.clusterupgrade.error.ConflictException",
        "202, CSS.0011, io.clusterupgrade.error.ConflictException",
        "200, CSS.0004, io.clusterupgrade.error.ApiException"
    })
    void mapsARejectionToItsTypeAndSendsItOnce(int status, String code, String type) throws ClassNotFoundException {
        cloud.faults()
                .always(Fault.response(status)
                        .header("X-Request-Id", "req-1")
                        .json("{\"errCode\":\"" + code + "\",\"externalMessage\":\"" + code + " : Words. (detail)\"}"));

        for (Runnable call : new Runnable[] {this::read, this::retry}) {
            ApiException rejected = catchThrowableOfType(ApiException.class, call::run);

            assertThat(rejected).isInstanceOf(Class.forName(type));
            assertThat(rejected.service()).isEqualTo(CloudService.CSS);
            assertThat(rejected.status()).isEqualTo(status);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.requestId()).isEqualTo("req-1");
            assertThat(rejected.attempts()).isEqualTo(1);
            assertThat(rejected)
                    .hasMessageStartingWith("CSS." + rejected.operation() + " failed: " + status + " " + code
                            + " \"Words. (detail)\" (request-id req-1). ");
        }
        assertThat(cloud.journal().count()).isEqualTo(2);
        assertThat(shop.task(failedTask).status()).isEqualTo(CssTaskStatus.FAILED);
    }

    @Test
    void retriesReadsAndWritesAfterAThrottle() {
        cloud.faults().times(2, Fault.huaweiThrottle());
        read();
        cloud.faults().times(2, Fault.huaweiThrottle());
        retry();
        assertThat(cloud.journal().count()).isEqualTo(6);
        assertThat(shop.task(failedTask).status()).isEqualTo(CssTaskStatus.RUNNING);

        cloud.faults().always(Fault.huaweiThrottle().retryAfter("7200"));
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ThrottledException.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(2)))
                .hasMessageContaining("429 APIGW.0308");
        assertThat(cloud.journal().count()).isEqualTo(7);
    }

    @Test
    void retriesReadsAndNotWritesAfterA503() {
        cloud.faults().always(Fault.unavailable());

        assertThatThrownBy(this::read).isInstanceOf(ServerException.class).hasMessageContaining(" failed: 503");
        assertThat(cloud.journal().count("UpgradeDetail")).isEqualTo(4);
        assertThatThrownBy(this::retry)
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.status()).isEqualTo(503))
                .hasMessageContaining("read the state before sending it again");
        assertThat(cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
    }

    @Test
    void leavesTheOutcomeOfAWriteUnknownAfterAServerErrorWithRetryAfter() {
        cloud.faults().always(Fault.response(504).header("x-acs-retry-after", "10"));

        assertThatThrownBy(this::retry).isInstanceOf(OutcomeUnknownException.class);
        assertThat(cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
    }

    @Test
    void keepsTheStatusOfAnHtmlPage() {
        cloud.faults().always(Fault.htmlError(403));
        assertThatThrownBy(this::read).isInstanceOf(PermissionException.class).hasMessageContaining("<html");

        cloud.faults().clear();
        cloud.faults().always(Fault.response(200).body("text/html", "<html><body>login</body></html>"));
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.excerpt()).startsWith("<html>"));
    }

    @Test
    void rejectsAnEmptyAndATruncatedResponse() {
        cloud.faults().next(Fault.emptyBody());
        assertThatThrownBy(this::read)
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("the response begins with: (empty)")
                .hasMessageContaining("request-id");

        cloud.faults().next(Fault.truncatedJson());
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        DecodeException.class,
                        e -> assertThat(e.requestAccepted()).isTrue())
                .hasMessageContaining("200 but the response cannot be parsed");
        assertThat(cloud.journal().count()).isEqualTo(2);
    }

    @Test
    void doesNotReadABodyOf40MiB() {
        cloud.faults().next(Fault.hugeBody(40));
        try (CssClient patient =
                css.toBuilder().attemptTimeout(Duration.ofSeconds(30)).build()) {
            assertThatThrownBy(() -> patient.cluster(shop.id()).upgradeDetail())
                    .isInstanceOf(ResponseTooLargeException.class)
                    .hasMessageContaining("33554432 bytes");
        }
        assertThat(cloud.journal().count()).isEqualTo(1);
    }

    @Test
    void endsAStalledBodyAtTheAttemptTimeout() {
        cloud.faults().always(Fault.stallInsideBody());

        assertThatThrownBy(this::read)
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("in time. Tried 4 times.");
        assertThat(cloud.journal().count()).isEqualTo(4);
    }

    @Test
    void leavesTheOutcomeOfAWriteUnknownAfterAStalledResponse() {
        cloud.faults().next(Fault.stallBeforeHeaders());

        assertThatThrownBy(this::retry)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("CSS.RetryUpgradeTask");
        assertThat(cloud.journal().count()).isEqualTo(1);
    }

    @Test
    void sendsNothingOverARefusedConnection() {
        cloud.close();

        for (Runnable call : new Runnable[] {this::read, this::retry}) {
            ConnectionException e = catchThrowableOfType(ConnectionException.class, call::run);
            assertThat(e).hasMessageContaining("nothing was sent");
            assertThat(e.attempts()).isEqualTo(4);
        }
    }

    @Test
    void survivesAConnectionThatTheServerClosed() {
        cloud.faults().next(Fault.closeAfterResponse());
        read();
        read();
        cloud.faults().next(Fault.closeAfterResponse());
        read();
        retry();

        assertThat(cloud.journal().count("UpgradeDetail")).isEqualTo(3);
        assertThat(cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
        assertThat(shop.task(failedTask).status()).isEqualTo(CssTaskStatus.RUNNING);
    }

    @Test
    void neverRepeatsAWriteWhoseResponseWasCut() {
        cloud.faults().next("RetryUpgradeTask", Fault.cutAfterExecution());

        OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> retry());

        assertThat(unknown).hasCauseInstanceOf(RuntimeException.class);
        assertThat(unknown.status()).isZero();
        assertThat(cloud.journal().count("RetryUpgradeTask")).isEqualTo(1);
        // Reading the state shows the outcome, as the message says.
        assertThat(shop.task(failedTask).status()).isEqualTo(CssTaskStatus.RUNNING);
    }

    @Test
    void retriesAReadWhoseResponseWasCut() {
        cloud.faults().next(Fault.cutBeforeExecution()).next(Fault.cutInsideBody());
        read();
        cloud.faults().always(Fault.cutAfterExecution());

        assertThatThrownBy(this::read)
                .isInstanceOf(TransportException.class)
                .isInstanceOf(CloudException.class)
                .hasMessageContaining("broke");
    }

    @Test
    void readsErrorsOfTheGatewayAndOfAnUnknownProject() {
        try (CssClient other = css.toBuilder().projectId("0".repeat(32)).build()) {
            assertThatThrownBy(() -> other.cluster(shop.id()).upgradeDetail())
                    .isInstanceOf(PermissionException.class)
                    .hasMessageContaining("403 CSS.0010");
        }
        assertThatThrownBy(() -> css.cluster("no-such-cluster").upgradeDetail())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("403 CSS.0015");
        cloud.faults()
                .next(Fault.response(409)
                        .json("{\"error_code\":\"CSS.0029\",\"error_msg\":\"busy\",\"request_id\":\"r\"}"));
        assertThatThrownBy(this::read).isInstanceOf(ConflictException.class).hasMessageContaining("(request-id ");
        cloud.faults().next(Fault.response(401).body("text/plain", ""));
        assertThatThrownBy(this::read).isInstanceOf(AuthenticationException.class);
        cloud.faults().next(Fault.response(422).json("{\"error\":{\"code\":17,\"message\":\"numbers too\"}}"));
        assertThatThrownBy(this::read)
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("422 17 \"numbers too\"");
    }

    @Test
    void doesNotReadAnHtmlPageAsXml() {
        String id = cloud.ack().addCluster(c -> c.name("api")).id();
        cloud.faults().next(Fault.response(200).body("text/html", "<html><body>login</body></html>"));
        try (AckClient ack = Clients.ack(cloud).build()) {
            assertThatThrownBy(() -> ack.cluster(id).getUpgradeStatus())
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("not this response");
        }
    }

    private void read() {
        css.cluster(shop.id()).upgradeDetail();
    }

    private void retry() {
        css.cluster(shop.id()).retryUpgradeTask(failedTask);
    }
}
