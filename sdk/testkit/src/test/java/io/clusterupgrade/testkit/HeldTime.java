// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Holds the time of a scheduler, so that a test can prepare several threads at one moment. */
final class HeldTime {
    private HeldTime() {}

    /** Holds the time until the result runs. */
    static Runnable hold(VirtualScheduler scheduler) {
        CompletableFuture<Runnable> work = new CompletableFuture<>();
        Executor held = scheduler.tracking((Executor) work::complete);
        held.execute(() -> {});
        return work.join();
    }
}
