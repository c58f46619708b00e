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
                        "cluster.upgrade.attempts {RetryUpgradeTask, CSS} 1",
                        "cluster.upgrade.attempts {UpgradeDetail, CSS} 5",
                        "cluster.upgrade.calls {RetryUpgradeTask, OutcomeUnknownException, CSS} 1",
                        "cluster.upgrade.calls {UpgradeDetail, success, CSS} 3",
                        "cluster.upgrade.retries {UpgradeDetail, server error, CSS} 1",
                        "cluster.upgrade.retries {UpgradeDetail, throttled, CSS} 1");
    }

    @Test
    void timesWholeCalls() {
        MetricsExample.run(registry);

        Timer calls = registry.get(CallMetrics.CALLS)
                .tags("service", "CSS", "operation", "UpgradeDetail", "outcome", "success")
                .timer();
        assertThat(calls.max(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(calls.totalTime(TimeUnit.NANOSECONDS)).isGreaterThan(calls.max(TimeUnit.NANOSECONDS));
    }
}
