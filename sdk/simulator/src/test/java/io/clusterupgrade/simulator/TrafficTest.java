// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private final Traffic traffic = new Traffic();

    @Test
    void rejectsCallsAboveTheLimitUntilASecondHasPassed() {
        traffic.limit("", 2);

        assertThat(status("CSS", "UpgradeDetail", NOON)).isZero();
        assertThat(status("CCE", "ShowCluster", NOON)).isZero();
        assertThat(status("CSS", "UpgradeDetail", NOON)).isEqualTo(429);
        assertThat(status("CSS", "UpgradeDetail", NOON.plusMillis(499))).isEqualTo(429);
        assertThat(status("CSS", "UpgradeDetail", NOON.plusMillis(500))).isZero();
        assertThat(status("CSS", "UpgradeDetail", NOON.plusMillis(500))).isEqualTo(429);
    }

    @Test
    void savesUpTheCallsOfOneSecondOnly() {
        traffic.limit("", 1);
        assertThat(status("CSS", "UpgradeDetail", NOON)).isZero();

        assertThat(status("CSS", "UpgradeDetail", NOON.plusSeconds(3600))).isZero();
        assertThat(status("CSS", "UpgradeDetail", NOON.plusSeconds(3600))).isEqualTo(429);
        assertThat(status("CSS", "UpgradeDetail", NOON))
                .as("the clock went back")
                .isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"CSS, 429", "UpgradeDetail, 429", "CSS/UpgradeDetail, 429", "ACK, 0", "CCE/UpgradeDetail, 0"})
    void limitsTheOperationsNamed(String operation, int second) {
        traffic.limit(operation, 1);

        assertThat(status("CSS", "UpgradeDetail", NOON)).isZero();
        assertThat(status("CSS", "UpgradeDetail", NOON)).isEqualTo(second);
    }

    @Test
    void rejectsAsTheGatewayOfTheServiceAndNamesTheTimeToWait() {
        traffic.limit("", 1).retryAfter(Duration.ofMillis(1500));
        assertThat(status("CSS", "UpgradeDetail", NOON)).isZero();

        assertThat(traffic.throttle("CSS", "UpgradeDetail", true, NOON))
                .isEqualTo(Fault.huaweiThrottle().retryAfter("2"));
        assertThat(traffic.throttle("ACK", "UpgradeCluster", false, NOON))
                .isEqualTo(Fault.alibabaThrottle(Duration.ofMillis(1500)));

        traffic.clear();
        assertThat(traffic.throttle("CSS", "UpgradeDetail", true, NOON)).isNull();
    }

    @Test
    void aLimitWithAPeriodHoldsInAnyPeriodAndNamesTheTimeToWait() {
        traffic.limit("ACK", 2, Duration.ofMinutes(1));

        assertThat(status("ACK", "UpgradeCluster", NOON)).isZero();
        assertThat(status("ACK", "UpgradeCluster", NOON.plusSeconds(50))).isZero();
        assertThat(traffic.throttle("ACK", "UpgradeCluster", false, NOON.plusSeconds(59)))
                .isEqualTo(Fault.alibabaThrottle(Duration.ofSeconds(1)));
        assertThat(status("ACK", "UpgradeCluster", NOON.plusSeconds(60))).isZero();
        assertThat(status("ACK", "UpgradeCluster", NOON.plusSeconds(60))).isEqualTo(400);
        assertThat(status("ACK", "UpgradeCluster", NOON))
                .as("the clock went back")
                .isEqualTo(400);
        assertThat(status("CSS", "UpgradeDetail", NOON)).isZero();
    }

    @Test
    void readsAndWritesHaveLimitsOfTheirOwn() {
        traffic.limitReads("CCE", 1, Duration.ofSeconds(1)).limitWrites("CCE", 1, Duration.ofSeconds(3));

        assertThat(traffic.throttle("CCE", "ShowCluster", true, NOON)).isNull();
        assertThat(traffic.throttle("CCE", "UpgradeCluster", false, NOON)).isNull();
        assertThat(traffic.throttle("CCE", "ShowCluster", true, NOON))
                .isEqualTo(Fault.huaweiThrottle().retryAfter("1.000"));
        assertThat(traffic.throttle("CCE", "UpgradeCluster", false, NOON))
                .isEqualTo(Fault.huaweiThrottle().retryAfter("3.000"));
        traffic.retryAfter(Duration.ofSeconds(9));
        assertThat(traffic.throttle("CCE", "UpgradeCluster", false, NOON))
                .isEqualTo(Fault.huaweiThrottle().retryAfter("9"));
    }

    @Test
    void aCallThatOneLimitRejectsDoesNotCountInAnother() {
        traffic.limit("", 2, Duration.ofHours(1)).limit("CSS", 1, Duration.ofMinutes(1));

        assertThat(status("CSS", "UpgradeDetail", NOON)).isZero();
        assertThat(status("CSS", "UpgradeDetail", NOON)).isEqualTo(429);
        assertThat(status("CSS", "UpgradeDetail", NOON)).isEqualTo(429);
        assertThat(status("ACK", "UpgradeCluster", NOON)).isZero();
        assertThat(traffic.throttle("CSS", "UpgradeDetail", true, NOON))
                .as("of two limits the longer wait")
                .isEqualTo(Fault.huaweiThrottle().retryAfter("3600.000"));
    }

    @Test
    void usesTheNewestLatencyThatMatches() {
        traffic.latency("", Duration.ofMillis(50)).latency("CSS", Duration.ofSeconds(2));

        assertThat(traffic.latencyOf("CSS", "UpgradeDetail")).isEqualTo(Duration.ofSeconds(2));
        assertThat(traffic.latencyOf("ACK", "UpgradeCluster")).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void throttlesAndDelaysOverTheWire() throws IOException {
        VirtualClock gateway = new VirtualClock(Instant.now());
        try (TestCloud test =
                new TestCloud(CloudSimulator.builder().gatewayClock(gateway).start())) {
            test.cloud().traffic().limit("CSS", 1).latency("ListClusters", Duration.ofMillis(30));
            String path = "/v1.0/" + test.cloud().accounts().projectId() + "/clusters/none/upgrade/detail";

            assertThat(test.huawei("GET", path).status()).isEqualTo(403);
            RawResponse throttled = test.huawei("GET", path);
            assertThat(throttled.status()).isEqualTo(429);
            assertThat(throttled.json().path("error_code").asText()).isEqualTo("APIGW.0308");
            gateway.advance(Duration.ofSeconds(1));
            assertThat(test.huawei("GET", path).status()).isEqualTo(403);

            test.cloud().traffic().latency("CSS", Duration.ofMillis(40));
            gateway.advance(Duration.ofSeconds(1));
            long start = System.nanoTime();
            assertThat(test.huawei("GET", path).status()).isEqualTo(403);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
        }
    }

    @Test
    void rejectsImpossibleSettings() {
        assertThatIllegalArgumentException().isThrownBy(() -> traffic.limit("", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> traffic.limit("", 0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> traffic.limitReads("", 1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> traffic.limitWrites("", 1, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> traffic.latency("", Duration.ofMillis(-1)));
    }

    /** Returns the status of the rejection; 0 if the call is within the limits. */
    private int status(String service, String operation, Instant now) {
        return traffic.throttle(service, operation, true, now) instanceof FaultResponse rejection
                ? rejection.status()
                : 0;
    }
}
