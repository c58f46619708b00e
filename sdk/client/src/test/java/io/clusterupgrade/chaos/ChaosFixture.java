// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.fault.FaultResponse;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A simulated cloud with a cluster to be upgraded, and another one whose responses may be mixed up with it. Subclasses know a
 * service.
 *
 * @param <P> the plans of the service
 */
abstract class ChaosFixture<P extends UpgradePlan> implements AutoCloseable {
    /** Longer than any upgrade here with all its failures, pauses and hours without a service. */
    private static final Duration LIMIT = Duration.ofDays(8);

    private final VirtualClock clock = new VirtualClock();
    private final CloudSimulator cloud =
            CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
    private final Arrivals arrivals = new Arrivals(cloud.journal());
    private final ChaosTime time = new ChaosTime(clock, LIMIT);
    private final List<String> script = new ArrayList<>();
    private final Set<String> tasksBefore = new HashSet<>();

    final CloudSimulator cloud() {
        return cloud;
    }

    final ChaosTime time() {
        return time;
    }

    final Arrivals arrivals() {
        return arrivals;
    }

    /** What the script makes happen in the cloud, for people. */
    final List<String> script() {
        return script;
    }

    /** The scene is set: tasks that are there now are history, and so are the calls. */
    final void begin() {
        allTasks().forEach(task -> tasksBefore.add(task.id()));
        cloud.journal().clear();
    }

    /** The tasks since {@link #begin}, as they really stand. */
    final List<TaskTruth> tasks() {
        return allTasks().stream()
                .filter(task -> !tasksBefore.contains(task.id()))
                .toList();
    }

    /** Something that happens in the cloud right away. */
    final void note(String what) {
        script.add(what);
    }

    /** Something that happens in the cloud at this sleep of the client. */
    final void atSleep(int sleep, String what, Runnable event) {
        script.add("sleep " + sleep + ": " + what);
        time.atSleep(sleep, event);
    }

    /** Lets an hour or more pass before the scene begins. */
    final void pass(Duration duration) {
        clock.advance(duration);
    }

    abstract CloudService service();

    abstract P plan();

    /** An upgrader of the cluster with a client of this program. */
    abstract ClusterUpgrader<P> upgrader(Program program, Duration attempt, Random random);

    /** What the operations are for that the plan makes use of. */
    abstract Map<String, Role> operations();

    /** The operations that a watch makes use of. */
    abstract Set<String> polls();

    /** What a call was for. */
    Role role(RecordedCall call) {
        return operations().getOrDefault(call.operation(), Role.READ);
    }

    /** All tasks of the cluster. */
    abstract List<TaskTruth> allTasks();

    /** Returns whether the cluster is where the plan leads. */
    abstract boolean showsTarget();

    abstract String clusterId();

    /** A cluster of the same service. */
    abstract String otherClusterId();

    /** A task of the other cluster. */
    abstract String otherTaskId();

    /** A throttle in the words of the service. */
    abstract FaultResponse throttle();

    /** A rejection that is documented for starts and actions: something else is running. */
    abstract FaultResponse refusal();

    @Override
    public void close() {
        cloud.close();
    }

    /** True in so many of a hundred cases. */
    static boolean chance(Random random, int percent) {
        return random.nextInt(100) < percent;
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** How long a new task does not show. */
    static Duration lag(Random random) {
        return pick(
                random,
                List.of(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(100),
                        Duration.ofMinutes(4)));
    }
}
