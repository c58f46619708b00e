// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.chaos.Claim.Resumed;
import io.clusterupgrade.chaos.Claim.Started;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.ResumeResult;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user who starts an upgrade, or resumes the one that another process has started, as documented: starts again if
 * nothing was started, and resumes with the token if the outcome is unknown.
 *
 * @param <P> the plans of the service
 */
final class Starter<P extends UpgradePlan> {
    private static final int STARTS_TRIED = 4;
    private static final int READS_TRIED = 60;
    /** Longer than any list lags here. */
    private static final int READS_WITHOUT_A_TASK = 6;

    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(5);

    private final ChaosFixture<P> fixture;
    private final Program program;
    private final ClusterUpgrader<P> upgrader;
    private final Ledger ledger;

    Starter(ChaosFixture<P> fixture, Program program, ClusterUpgrader<P> upgrader, Ledger ledger) {
        this.fixture = fixture;
        this.program = program;
        this.upgrader = upgrader;
        this.ledger = ledger;
    }

    /** Resumes the token in the store, or starts an upgrade. */
    @Nullable Upgrade goOn() {
        return program.store().load().isPresent() ? find() : start();
    }

    /** Returns the upgrade; null if the user stops trying. */
    @Nullable Upgrade start() {
        for (int tries = 0; tries < STARTS_TRIED; tries++) {
            long before = ledger.now();
            Started.StartResult result;
            @Nullable Upgrade upgrade = null;
            try {
                upgrade = upgrader.start(fixture.plan(), program.store());
                result = Started.StartResult.RETURNED;
            } catch (StartOutcomeUnknownException e) {
                ledger.thrown(before, "start", e);
                result = Started.StartResult.OUTCOME_UNKNOWN;
            } catch (RuntimeException | ProcessDiedError e) {
                result = Started.StartResult.REJECTED;
                if (!program.isDead()) {
                    ledger.thrown(before, "start", e);
                }
            }
            result = program.isDead() ? Started.StartResult.DIED : result;
            ledger.add(new Started(ledger.since(before), result));
            switch (result) {
                case RETURNED -> {
                    return upgrade;
                }
                case OUTCOME_UNKNOWN -> {
                    return find();
                }
                case DIED -> throw new ProcessDiedError("during a start");
                case REJECTED -> fixture.time().sleep(BETWEEN_TRIES);
            }
        }
        return null;
    }

    /** Resumes the token, and again while a later poll may find more. */
    private @Nullable Upgrade find() {
        Resumed.ResumeResult result = Resumed.ResumeResult.NOTHING;
        List<String> ids = new ArrayList<>();
        int without = 0;
        long before = ledger.now();
        for (int tries = 0; tries < READS_TRIED && without < READS_WITHOUT_A_TASK; tries++) {
            before = ledger.now();
            Optional<ResumeResult> read = resume(before);
            if (read.isPresent()) {
                ResumeResult found = read.get();
                ids.clear();
                if (found instanceof ResumeResult.Found it) {
                    ledger.add(new Resumed(
                            ledger.since(before),
                            Resumed.ResumeResult.FOUND,
                            List.of(String.valueOf(it.upgrade().taskId()))));
                    return it.upgrade();
                }
                if (found instanceof ResumeResult.NotStarted) {
                    ledger.add(new Resumed(ledger.since(before), Resumed.ResumeResult.NOT_STARTED, List.of()));
                    return start();
                }
                result = Resumed.ResumeResult.NOTHING;
                if (found instanceof ResumeResult.Ambiguous several) {
                    result = Resumed.ResumeResult.AMBIGUOUS;
                    several.candidates().forEach(task -> ids.add(String.valueOf(task.taskId())));
                }
                without++;
            }
            fixture.time().sleep(BETWEEN_TRIES);
        }
        ledger.add(new Resumed(ledger.since(before), result, List.copyOf(ids)));
        return null;
    }

    private Optional<ResumeResult> resume(long before) {
        ResumeToken token = program.store().load().orElseThrow();
        try {
            return Optional.of(upgrader.resume(token, program.store()));
        } catch (RuntimeException | ProcessDiedError e) {
            if (program.isDead()) {
                throw new ProcessDiedError("during a resume");
            }
            ledger.thrown(before, "resume", e);
            return Optional.empty();
        }
    }
}
