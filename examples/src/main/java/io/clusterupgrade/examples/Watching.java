// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows an upgrade while it is watched. */
final class Watching {
    private final Screen screen;
    private final Clock clock;
    private final Instant begin;

    Watching(Screen screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
        this.begin = clock.instant();
    }

    /** Watches until the upgrade rests; the outcome must be of the given type. */
    <O extends UpgradeOutcome> O until(Class<O> expected, Upgrade upgrade) {
        return until(expected, upgrade, options());
    }

    /** Returns a fixed schedule, so that the demo prints the same each time. */
    static AwaitOptions options() {
        return AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofSeconds(20)));
    }

    /** Watches until the upgrade rests or the options end the watch; the outcome must be of the given type. */
    <O extends UpgradeOutcome> O until(Class<O> expected, Upgrade upgrade, AwaitOptions options) {
        UpgradeOutcome outcome = upgrade.await(options.withListener(event -> show(event, upgrade)));
        if (!expected.isInstance(outcome)) {
            throw new IllegalStateException("expected " + expected.getSimpleName() + ", found " + outcome);
        }
        return expected.cast(outcome);
    }

    private void show(UpgradeEvent event, Upgrade upgrade) {
        UpgradeSnapshot now = upgrade.snapshot();
        if (now == null || event instanceof UpgradeEvent.PollFailed) {
            screen.line("  " + event.text());
            return;
        }
        UpgradeView view = new UpgradeView(now);
        Duration elapsed = Duration.between(begin, clock.instant());
        screen.show(elapsed, view.headline(), view.detail(), view.news(), view.steps());
    }
}
