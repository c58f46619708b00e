// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Concurrent callers on one cluster. */
class CceConcurrencyTest {
    private static final int CALLERS = 16;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCceCluster prod = new CceCloud(clock).addCluster(c -> c.nodes(20));

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    @Test
    void startsOnlyOneOfManyUpgrades() throws Exception {
        assertThat(accepted(() -> prod.upgrade(u -> {}))).isEqualTo(1);
        assertThat(prod.tasks()).hasSize(1);
    }

    @Test
    void acceptsOnlyOneOfManyRetries() throws Exception {
        prod.script().failStage(1);
        prod.startUpgrade(u -> {});
        clock.advance(Duration.ofHours(1));

        assertThat(accepted(() -> {
                    prod.retryUpgrade();
                    return "";
                }))
                .isEqualTo(1);
    }

    @Test
    void showsAPhaseForExactlySoManyReads() throws Exception {
        String uid = prod.startUpgrade(u -> {});
        prod.script().showPhase("Dreaming", 5);

        assertThat(all(() -> prod.shownTask(uid).phase()))
                .filteredOn("Dreaming"::equals)
                .hasSize(5);
    }

    private long accepted(Callable<String> action) throws Exception {
        List<String> codes = all(() -> {
            try {
                action.call();
                return "";
            } catch (CceErrorException rejection) {
                return rejection.code();
            }
        });
        return codes.stream().filter(String::isEmpty).count();
    }

    private <T> List<T> all(Callable<T> call) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
            results.add(future.get());
        }
        return results;
    }
}
