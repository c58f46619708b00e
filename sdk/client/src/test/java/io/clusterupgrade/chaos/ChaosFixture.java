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
 * A simulator with a cluster to upgrade, and another cluster whose responses may be mixed up with it. There is a
 * subclass for each service.
 *
 * @param <P> the plans of the service
 */
abstract class ChaosFixture<P extends UpgradePlan> implements AutoCloseable {
    /** Longer than any upgrade here, including all failures, pauses and hours without a service. */
    private static final Duration LIMIT = Duration.ofDays(8);

    private final VirtualClock clock = new VirtualClock();
    private final CloudSimulator cloud =
            CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
    private final Arrivals arrivals = new Arrivals(cloud.journal());
    private final ChaosTime time = new ChaosTime(clock, LIMIT);
    private final List<String> script = new ArrayList<>();
    private final Set<String> tasksBefore = new HashSet<>();
    private String clusterId = "";
    private String otherClusterId = "";
    private String otherTaskId = "";

    final CloudSimulator cloud() {
        return cloud;
    }

    final ChaosTime time() {
        return time;
    }

    final Arrivals arrivals() {
        return arrivals;
    }

    /** Returns a description of the scripted events. */
    final List<String> script() {
        return script;
    }

    /** Begins the run with the ids of both clusters and of the other's task: existing tasks and calls are history. */
    final void begin(String ourCluster, String otherCluster, String othersTask) {
        clusterId = ourCluster;
        otherClusterId = otherCluster;
        otherTaskId = othersTask;
        allTasks().forEach(task -> tasksBefore.add(task.id()));
        cloud.journal().clear();
    }

    /** Returns the tasks since {@link #begin}, with their actual states. */
    final List<TaskTruth> tasks() {
        return allTasks().stream()
                .filter(task -> !tasksBefore.contains(task.id()))
                .toList();
    }

    /** Records an event that happens at once. */
    final void note(String what) {
        script.add(what);
    }

    /** Schedules an event for a sleep of the client. */
    final void atSleep(int sleep, String what, Runnable event) {
        script.add("sleep " + sleep + ": " + what);
        time.atSleep(sleep, event);
    }

    /** Advances the clock by an hour or more before the run begins. */
    final void pass(Duration duration) {
        clock.advance(duration);
    }

    abstract CloudService service();

    abstract P plan();

    /** Returns an upgrader of the cluster with a client of this program. */
    abstract ClusterUpgrader<P> upgrader(Program program, Duration attempt, Random random);

    /** Returns the roles of the operations that the plan uses. */
    abstract Map<String, Role> operations();

    /** Returns the operations that a watch uses. */
    abstract Set<String> polls();

    /** Returns the role of a call. */
    Role role(RecordedCall call) {
        return operations().getOrDefault(call.operation(), Role.READ);
    }

    /** Returns all tasks of the cluster. */
    abstract List<TaskTruth> allTasks();

    /** Returns whether the cluster shows the target of the plan. */
    abstract boolean showsTarget();

    final String clusterId() {
        return clusterId;
    }

    /** Returns the id of another cluster of the same service. */
    final String otherClusterId() {
        return otherClusterId;
    }

    /** Returns the id of a task of the other cluster. */
    final String otherTaskId() {
        return otherTaskId;
    }

    /** Returns the service's throttling response. */
    abstract FaultResponse throttle();

    /** Returns a rejection that is documented for starts and actions: something else is running. */
    abstract FaultResponse rejection();

    @Override
    public void close() {
        cloud.close();
    }

    /** Returns true with a probability in percent. */
    static boolean chance(Random random, int percent) {
        return random.nextInt(100) < percent;
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns how long a new task stays invisible. */
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
