// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning.Reason;
import io.clusterupgrade.upgrade.service.NanoTime;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.UpgradeService;
import io.clusterupgrade.upgrade.service.Verifier;
import java.time.Duration;

/** Runs a watch in the calling thread. */
final class BlockingWatch {
    private final Upgrade upgrade;
    private final WatchLoop watch;
    private final Scheduler time;

    BlockingWatch(Upgrade upgrade, WatchLoop watch) {
        this.upgrade = upgrade;
        this.watch = watch;
        this.time = upgrade.scheduler();
    }

    UpgradeOutcome run() {
        WatchStep step = watch.begin();
        while (true) {
            if (step instanceof WatchStep.Done done) {
                return done.outcome();
            }
            if (step instanceof WatchStep.Failed failed) {
                throw failed.cause();
            }
            if (step instanceof WatchStep.Poll poll) {
                time.sleep(NanoTime.between(time.nanoTime(), poll.due()));
            }
            Duration remaining = watch.remaining();
            if (Thread.currentThread().isInterrupted()) {
                return watch.detached(Reason.INTERRUPTED);
            }
            if (remaining != null && (remaining.isNegative() || remaining.isZero())) {
                return watch.atDeadline();
            }
            step = next(step, PollTransport.blocking(upgrade.service().clientUntil(remaining)));
        }
    }

    private WatchStep next(WatchStep step, PollTransport reads) {
        UpgradeService<?> service = upgrade.service();
        try {
            if (step instanceof WatchStep.Confirm confirm) {
                return watch.onVerification(
                        confirm.now(), PollTransport.join(Verifier.read(service, reads, upgrade.record())));
            }
            return watch.onSnapshot(upgrade.see(PollTransport.join(service.read(reads, upgrade.record()))));
        } catch (RuntimeException e) {
            // An interrupt appears as a failed call; the loop checks the flag first.
            return Thread.currentThread().isInterrupted() ? watch.begin() : watch.onPollError(e);
        }
    }
}
