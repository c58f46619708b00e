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
 * One run of a scenario, and what came of it. All decisions come from the seed, and time passes only when the client waits, so
 * that a run can be repeated.
 *
 * @param <P> the plans of the service
 */
final class ChaosRun<P extends UpgradePlan> {
    /** The client's threads are shared by all runs: so many at most, however many runs there were. */
    private static final int MOST_THREADS = 24;

    private final Scenario scenario;
    private final ChaosFixture<P> scene;
    private final Ledger ledger;
    private final Random random;
    private final Program.Disk disk = new Program.Disk();
    private final List<Program> programs = new ArrayList<>();

    private ChaosRun(Scenario scenario, ChaosFixture<P> scene) {
        this.scenario = scenario;
        this.scene = scene;
        this.ledger = new Ledger(scene);
        this.random = scenario.decisions();
    }

    /** Runs a scenario and closes it. */
    static ChaosResult of(Scenario scenario) {
        try (scenario) {
            return run(scenario, scenario.scene());
        }
    }

    private static <Q extends UpgradePlan> ChaosResult run(Scenario scenario, ChaosFixture<Q> scene) {
        return new ChaosRun<>(scenario, scene).run();
    }

    private ChaosResult run() {
        if (!scenario.isWatched()) {
            arm();
        }
        try {
            live();
        } catch (RuntimeException | RunawayError e) {
            ledger.thrown(ledger.now(), "run", e);
        }
        programs.forEach(this::lookForLeaks);
        lookForThreads();
        lookForSecrets();
        return new ChaosResult(
                scenario.toString(), ledger.evidence(), scene.cloud().journal().calls());
    }

    private void arm() {
        scenario.injections().forEach(injection -> injection.into(scene));
    }

    /** The program, and another one if it is killed: it dies once at most. */
    private void live() {
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
        Program program = new Program(disk, scene.arrivals());
        programs.add(program);
        return program;
    }

    private Starter<P> starter(Program program) {
        ClusterUpgrader<P> upgrader = scene.upgrader(program, scenario.attempt(), random);
        return new Starter<>(scene, program, upgrader, ledger);
    }

    private void plan(Scenario.Death death, Program program) {
        if (death.write() > 0) {
            program.transport().dieAtWrite(death.write(), death.isBefore());
        } else if (death.sleep() > 0) {
            scene.time().atSleep(death.sleep(), () -> {
                throw program.transport().die("at a sleep");
            });
        }
    }

    private void follow(Program program, @Nullable Upgrade upgrade) {
        if (upgrade == null) {
            return;
        }
        UpgradeUser user = new UpgradeUser(upgrade, program, scene, ledger, random);
        if (scenario.isWatched()) {
            arm();
            user.watch();
        } else {
            user.follow();
        }
    }

    /** A program that was killed in the middle of a call has left it open: what it leaves, its operating system closes. */
    private void lookForLeaks(Program program) {
        int inUse = program.connectionsInUse();
        int left = program.connectionsAfterClose();
        if (!program.isDead() && inUse + left > 0) {
            ledger.leak(inUse + " connections in use after the last call, " + left + " left after close()");
        }
    }

    private void lookForThreads() {
        int threads = ClientThreads.count();
        if (threads > MOST_THREADS) {
            ledger.leak(threads + " threads of the client");
        }
    }

    private void lookForSecrets() {
        try {
            Leaks.assertNone(ledger.texts(), List.of(Accounts.SECRET_KEY));
        } catch (AssertionError e) {
            ledger.leak(String.valueOf(e.getMessage()));
        }
    }
}
