// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MetricsExampleTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsCallsAttemptsAndRetriesWithTheirReasons() {
        MetricsExample.run(registry);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MetricsExample.print(registry, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "cluster.upgrade.call.attempts {RetryUpgradeTask, CSS} 1",
                        "cluster.upgrade.call.attempts {UpgradeDetail, CSS} 5",
                        "cluster.upgrade.call.retries {server error, UpgradeDetail, CSS} 1",
                        "cluster.upgrade.call.retries {throttled, UpgradeDetail, CSS} 1",
                        "rpc.client.duration {OutcomeUnknownException, none, RetryUpgradeTask, CSS, huaweicloud-api} 1",
                        "rpc.client.duration {none, 200, UpgradeDetail, CSS, huaweicloud-api} 3");
    }

    @Test
    void timesWholeCalls() {
        MetricsExample.run(registry);

        Timer calls = registry.get("rpc.client.duration")
                .tags("rpc.service", "CSS", "rpc.method", "UpgradeDetail", "error.type", "none")
                .timer();
        assertThat(calls.max(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(calls.totalTime(TimeUnit.NANOSECONDS)).isGreaterThan(calls.max(TimeUnit.NANOSECONDS));
    }
}
