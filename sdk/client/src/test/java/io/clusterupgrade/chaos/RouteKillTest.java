// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.EnsureResult;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import io.clusterupgrade.upgrade.route.RouteOutcome;
import io.clusterupgrade.upgrade.route.RouteOutcome.Stopped.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the program that runs a route, again and again: before and after a request that changes something, after a token was saved,
 * and while it waits, between hops and within them. The next program carries on. The cloud's own journal proves that no hop was
 * started twice.
 */
class RouteKillTest {
    private static final int MOST_PROGRAMS = 60;

    static LongStream seeds() {
        return Seeds.wanted(24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void startsEachHopOnce(long seed) {
        Random random = new Random(seed);
        List<CloudService> services = List.of(CloudService.values());
        CloudService service = services.get((int) Math.floorMod(seed, (long) services.size()));
        VirtualClock clock = new VirtualClock();
        try (CloudSimulator cloud =
                CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start()) {
            Way way = new Way(service, cloud, new ChaosTime(clock, Duration.ofDays(30)));
            Arrivals arrivals = new Arrivals(cloud.journal());
            Program.Disk disk = new Program.Disk();
            int killed = 0;
            @Nullable RouteOutcome outcome = null;
            List<String> moments = new ArrayList<>();
            while (!(outcome instanceof RouteOutcome.Done)) {
                assertThat(moments).as("seed %s", seed).hasSizeLessThan(MOST_PROGRAMS);
                try (Program program = new Program(disk, arrivals)) {
                    moments.add(plan(program, way.time, random));
                    MortalStore store = new MortalStore(program, random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 0);
                    outcome = runOrDie(way, program, store, random);
                    if (outcome == null) {
                        killed++;
                    } else {
                        mayClear(outcome, way, program);
                    }
                }
            }

            List<String> starts = way.starts();
            assertThat(starts)
                    .as("seed %s, killed %s times: %s", seed, killed, moments)
                    .doesNotHaveDuplicates();
            assertThat(starts).hasSize(way.hops);
            way.mustHaveCompletedHopsBehindTheGateOnly();
            assertThat(outcome.history().stream().map(CompletedHop::name)).doesNotHaveDuplicates();
        }
    }

    /** Returns the outcome; null if the program was killed, after which nothing that it says counts. */
    private static @Nullable RouteOutcome runOrDie(Way way, Program program, TokenStore store, Random random) {
        try {
            RouteOutcome outcome = way.run(program, store, random);
            return program.isDead() ? null : outcome;
        } catch (ProcessDiedError e) {
            // Also one that was meant for an earlier program: the wait that it interrupts is this one's.
            return null;
        } catch (RuntimeException e) {
            if (program.isDead()) {
                return null;
            }
            throw e;
        }
    }

    /** Plans the end of a program; some live as long as they want. */
    private static String plan(Program program, ChaosTime time, Random random) {
        int choice = random.nextInt(4);
        int number = 1 + random.nextInt(6);
        if (choice == 0) {
            program.transport().dieAtWrite(number, random.nextBoolean());
            return "at write " + number;
        } else if (choice == 1) {
            int sleep = 1 + random.nextInt(60);
            time.atSleep(sleep, () -> {
                throw program.transport().die("at sleep " + sleep);
            });
            return "at sleep " + sleep;
        }
        return "at a save, or never";
    }

    /** An operator who sees no upgrade in the cluster clears the store, as the outcome advises. */
    private static void mayClear(RouteOutcome outcome, Way way, Program program) {
        if (outcome instanceof RouteOutcome.Stopped stopped) {
            assertThat(stopped.reason()).as(stopped.explain()).isEqualTo(Reason.START_UNKNOWN);
            assertThat(way.isIdle()).as("the cluster of " + stopped.explain()).isTrue();
            program.store().clear();
        } else if (outcome instanceof RouteOutcome.Rejected rejected) {
            throw new AssertionError(rejected.explain(), rejected.cause());
        }
    }

    /** A store whose program may die when a token was saved. */
    private static final class MortalStore implements TokenStore {
        private final Program program;
        private final TokenStore disk;
        private int left;

        MortalStore(Program program, int left) {
            this.program = program;
            this.disk = program.store();
            this.left = left;
        }

        @Override
        public void save(ResumeToken token) {
            disk.save(token);
            if (--left == 0) {
                throw program.transport().die("after a token was saved");
            }
        }

        @Override
        public Optional<ResumeToken> load() {
            return disk.load();
        }

        @Override
        public void clear() {
            disk.clear();
        }
    }

    /** A cluster of a service, and the way that it has to go. */
    private static final class Way {
        final ChaosTime time;
        final int hops;
        private final CloudService service;
        private final CloudSimulator cloud;
        private final String cluster;
        /** The hops behind which the gate was opened, by whichever program. */
        private final Set<String> opened = new LinkedHashSet<>();

        Way(CloudService service, CloudSimulator cloud, ChaosTime time) {
            this.service = service;
            this.cloud = cloud;
            this.time = time;
            this.hops = switch (service) {
                case CSS -> 2;
                case CCE -> 3;
                case ACK -> 6;
            };
            this.cluster = switch (service) {
                case CSS ->
                    cloud.css().addCluster(spec -> spec.version("6.2.3")).id();
                case CCE ->
                    cloud.cce().addCluster(spec -> spec.version("v1.27.16-r20")).id();
                case ACK ->
                    cloud.ack()
                            .addCluster(spec -> spec.version("1.30.7-aliyun.1"))
                            .id();
            };
        }

        RouteOutcome run(Program program, TokenStore store, Random random) {
            String version = switch (service) {
                case CSS -> "7.10.2";
                case CCE -> "v1.31";
                case ACK -> "1.33.3-aliyun.1";
            };
            RouteOptions options = RouteOptions.defaults().withFinish(true).withGate((next, done) -> {
                String last = done.get(done.size() - 1).name();
                if (!opened.contains(last)) {
                    assertThat(completions())
                            .as("sent before the gate was asked")
                            .isEqualTo(expected(opened.size()));
                }
                opened.add(last);
                return true;
            });
            return upgrader(program, random)
                    .ensure(version, options, store)
                    .fold(
                            there -> new RouteOutcome.Done(List.of(), there.version(), false),
                            started -> started.run().await(),
                            (EnsureResult.Resumed resumed) -> resumed.run().await());
        }

        private ClusterUpgrader<?> upgrader(Program program, Random random) {
            Duration attempt = Duration.ofSeconds(30);
            String at = cloud.endpoint();
            String project = cloud.accounts().projectId();
            return switch (service) {
                case CSS ->
                    ClusterUpgrader.of(program.set(CssClient.builder(), at, time, attempt, random)
                            .projectId(project)
                            .build()
                            .cluster(cluster));
                case CCE ->
                    ClusterUpgrader.of(program.set(CceClient.builder(), at, time, attempt, random)
                            .projectId(project)
                            .build()
                            .cluster(cluster));
                case ACK ->
                    ClusterUpgrader.of(program.set(AckClient.builder(), at, time, attempt, random)
                            .build()
                            .cluster(cluster));
            };
        }

        /** Returns what was started, as the service saw it: the path and the body of each start that it executed. */
        List<String> starts() {
            return cloud.journal().calls().stream()
                    .filter(RecordedCall::isExecuted)
                    .filter(call -> List.of("UpgradeCore", "UpgradeCluster", "UpgradeClusterNodepool")
                            .contains(call.operation()))
                    .map(call -> call.path() + " " + call.body())
                    .toList();
        }

        /** The completion of each hop was sent once; the last hop has no gate. */
        void mustHaveCompletedHopsBehindTheGateOnly() {
            assertThat(completions()).isEqualTo(expected(hops));
            assertThat(opened).hasSize(hops - 1);
        }

        /** Returns how many completions belong to so many hops: only CCE has any. */
        private long expected(int completed) {
            return service == CloudService.CCE ? completed : 0;
        }

        private long completions() {
            return cloud.journal().calls().stream()
                    .filter(call -> call.isExecuted() && call.operation().equals("CreatePostCheck"))
                    .count();
        }

        boolean isIdle() {
            return switch (service) {
                case CSS -> cloud.css().clusters().get(0).tasks().stream().allMatch(task -> isOver(task.toString()));
                case CCE -> cloud.cce().clusters().get(0).tasks().stream().allMatch(task -> isOver(task.toString()));
                case ACK ->
                    cloud.ack().clusters().get(0).tasks().all().stream().allMatch(task -> isOver(task.toString()));
            };
        }

        private static boolean isOver(@Nullable String task) {
            return String.valueOf(task).toUpperCase(Locale.ROOT).contains("SUCCE");
        }
    }
}
