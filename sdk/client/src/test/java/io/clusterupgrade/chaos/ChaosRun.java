// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.testkit.ClientThreads;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario, with its result. All decisions depend on the seed, and time passes only when the client waits,
 * so a run can be repeated.
 *
 * @param <P> the plans of the service
 */
final class ChaosRun<P extends UpgradePlan> {
    /** The maximum number of the client's threads, which all runs share. */
    private static final int MOST_THREADS = 24;

    private final Scenario scenario;
    private final ChaosFixture<P> fixture;
    private final Ledger ledger;
    private final Random random;
    private final Program.Disk disk = new Program.Disk();
    private final List<Program> programs = new ArrayList<>();

    private ChaosRun(Scenario scenario, ChaosFixture<P> fixture) {
        this.scenario = scenario;
        this.fixture = fixture;
        this.ledger = new Ledger(fixture);
        this.random = scenario.decisions();
    }

    /** Runs a scenario and closes it. */
    static ChaosResult of(Scenario scenario) {
        try (scenario) {
            return run(scenario, scenario.fixture());
        }
    }

    private static <Q extends UpgradePlan> ChaosResult run(Scenario scenario, ChaosFixture<Q> fixture) {
        return new ChaosRun<>(scenario, fixture).run();
    }

    private ChaosResult run() {
        if (!scenario.isWatched()) {
            schedule();
        }
        try {
            runPrograms();
        } catch (RuntimeException | RunawayError e) {
            ledger.thrown(ledger.now(), "run", e);
        }
        programs.forEach(this::checkLeaks);
        checkThreads();
        checkSecrets();
        return new ChaosResult(
                scenario.toString(),
                ledger.evidence(),
                fixture.cloud().journal().calls());
    }

    private void schedule() {
        scenario.injections().forEach(injection -> injection.into(fixture));
    }

    /** Runs the program, and another one if the first is killed; at most one program is killed. */
    private void runPrograms() {
        Program program = newProgram();
        plan(scenario.dying(), program);
        try {
            follow(program, starter(program).start());
        } catch (ProcessDiedError e) {
            Program next = newProgram();
            follow(next, starter(next).goOn());
        }
    }

    private Program newProgram() {
        Program program = new Program(disk, fixture.arrivals());
        programs.add(program);
        return program;
    }

    private Starter<P> starter(Program program) {
        ClusterUpgrader<P> upgrader = fixture.upgrader(program, scenario.attempt(), random);
        return new Starter<>(fixture, program, upgrader, ledger);
    }

    private void plan(Scenario.Death death, Program program) {
        if (death.write() > 0) {
            program.transport().dieAtWrite(death.write(), death.isBefore());
        } else if (death.sleep() > 0) {
            fixture.time().atSleep(death.sleep(), () -> {
                throw program.transport().die("at a sleep");
            });
        }
    }

    private void follow(Program program, @Nullable Upgrade upgrade) {
        if (upgrade == null) {
            return;
        }
        UpgradeUser user = new UpgradeUser(upgrade, program, fixture, ledger, random);
        if (scenario.isWatched()) {
            schedule();
            user.watch();
        } else {
            user.follow();
        }
    }

    /** Checks for leaked connections, except of a killed program: the operating system closes them. */
    private void checkLeaks(Program program) {
        int inUse = program.connectionsInUse();
        int left = program.connectionsAfterClose();
        if (!program.isDead() && inUse + left > 0) {
            ledger.leak(inUse + " connections in use after the last call, " + left + " left after close()");
        }
    }

    private void checkThreads() {
        int threads = ClientThreads.count();
        if (threads > MOST_THREADS) {
            ledger.leak(threads + " threads of the client");
        }
    }

    private void checkSecrets() {
        try {
            Leaks.assertNone(ledger.texts(), List.of(Accounts.SECRET_KEY));
        } catch (AssertionError e) {
            ledger.leak(String.valueOf(e.getMessage()));
        }
    }
}
