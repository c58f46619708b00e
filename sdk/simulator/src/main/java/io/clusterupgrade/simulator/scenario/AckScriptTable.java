// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.ack.AckScript;
import io.clusterupgrade.simulator.ack.AckStatusOverride;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Duration;
import java.util.List;

/** The keys of the failures and delays of a cluster of ACK. */
final class AckScriptTable {
    private static final int MOST_NODES = 5_000;
    private static final int MOST_READS = 10_000;
    private static final String NODE = "node";
    private static final String NODES = "nodes";
    private static final String ADDONS = "addons";
    private static final String MESSAGE = "message";
    private static final String FAILURES = "failures";
    private static final String STALLS = "stalls";
    private static final String PAUSES = "pauses";
    private static final String BEFORE_NODE = "beforeNode";
    private static final String FAILED_NODE = "failedNode";

    private static final Table<AckScript> NODE_FAILURE = Table.<AckScript>named("the failure of a node")
            .required(NODE, Types.wholeNumber(1, MOST_NODES), "The number of the node in its task, 1 for the first.")
            .required(MESSAGE, Types.text(), "The text of the failure.")
            .build();

    private static final Table<AckScript> FAILURE_TABLE = Table.<AckScript>named("a mapping with failures")
            .key(
                    "precheck",
                    Types.text(),
                    "The next pre-check of a task fails with this text.",
                    AckScript::failPrecheck)
            .key(
                    "controlPlane",
                    Types.text(),
                    "The next upgrade of the control plane fails with this text.",
                    AckScript::failControlPlane)
            .key(
                    NODES,
                    Types.listOf(NODE_FAILURE),
                    "Nodes that fail once.",
                    (script, nodes) -> nodes.forEach(node -> script.failNode(
                            node.get(NODE, Integer.class).orElseThrow(),
                            node.get(MESSAGE, String.class).orElseThrow())))
            .key(
                    ADDONS,
                    Types.mapOf("names of add-ons", Types.text()),
                    "Add-ons whose next upgrade fails with this text.",
                    (script, addons) -> addons.forEach(script::failAddon))
            .key("check", Types.text(), "The next check fails with this text.", AckScript::failCheck)
            .build();

    private static final Table<AckScript> NODE_STALL = Table.<AckScript>named("the stall of a node")
            .required(NODE, Types.wholeNumber(1, MOST_NODES), "The number of the node in its task, 1 for the first.")
            .required("time", Types.duration(), "How much longer it takes, once.")
            .build();

    private static final Table<AckScript> STALL_TABLE = Table.<AckScript>named("a mapping with stalls")
            .key("precheck", Types.duration(), "How much longer the next pre-check takes.", AckScript::stallPrecheck)
            .key(
                    "controlPlane",
                    Types.duration(),
                    "How much longer the next upgrade of the control plane takes.",
                    AckScript::stallControlPlane)
            .key(
                    NODES,
                    Types.listOf(NODE_STALL),
                    "Nodes that hang.",
                    (script, nodes) -> nodes.forEach(node -> script.stallNode(
                            node.get(NODE, Integer.class).orElseThrow(),
                            node.get("time", Duration.class).orElseThrow())))
            .build();

    private static final Table<AckScript> PAUSE = Table.<AckScript>named("a pause")
            .key(
                    BEFORE_NODE,
                    Types.wholeNumber(1, MOST_NODES),
                    "The task pauses before the batch with this node, until it is resumed.")
            .key(
                    FAILED_NODE,
                    Types.wholeNumber(1, MOST_NODES),
                    "This node fails, and the task pauses after its batch, until it is resumed; not in the last batch.")
            .exactlyOneOf(BEFORE_NODE, FAILED_NODE)
            .required(MESSAGE, Types.text(), "The text of the task while it is paused, or of the failure.")
            .build();

    private static final Table<AckScript> REJECTION = Table.<AckScript>named("a rejected action")
            .required(
                    "action",
                    Types.choice(List.of("pause", "resume", "cancel")),
                    "The action that is rejected on tasks.")
            .required(
                    "when",
                    Types.id(),
                    "A state such as running, a stage such as UpgradeControlPlane, or a type of task such as cluster_upgrade.")
            .build();

    private static final Table<AckStatusOverride> STATUS = Table.<AckStatusOverride>named("a state")
            .required("value", Types.text(), "The value that is shown; it need not be a documented one.")
            .key("reads", Types.wholeNumber(1, MOST_READS), "For how many reads; default: for all.")
            .build();

    static final Table<AckScript> LIST_LAG = Table.<AckScript>named("a lag")
            .key(
                    "time",
                    Types.duration(),
                    "The task time during which the next new task is not shown.",
                    AckScript::lagTask)
            .key(
                    "reads",
                    Types.wholeNumber(0, MOST_READS),
                    "How many reads do not show the next new task.",
                    AckScript::lagTask)
            .build();

    static final Table<AckScript> TABLE = Table.<AckScript>named("a mapping with the keys of a script of ACK")
            .key(FAILURES, FAILURE_TABLE, "What fails once.", (script, failures) -> failures.applyTo(script))
            .key(STALLS, STALL_TABLE, "What hangs once.", (script, stalls) -> stalls.applyTo(script))
            .key(
                    "warnings",
                    Types.mapOf("names of warnings", Types.text()),
                    "Warnings of every check.",
                    (script, warnings) -> warnings.forEach(script::warnCheck))
            .key(
                    PAUSES,
                    Types.listOf(PAUSE),
                    "Pauses of the service's own.",
                    (script, pauses) -> pauses.forEach(pause -> pause(script, pause)))
            .key(
                    "rejectedActions",
                    Types.listOf(REJECTION),
                    "Actions that the service rejects with 400 ErrorClusterState.",
                    (script, rejections) -> rejections.forEach(rejection -> script.rejectAction(
                            rejection.get("action", String.class).orElseThrow(),
                            rejection.get("when", String.class).orElseThrow())))
            .flag("keepVersion", "The next upgrade succeeds, but the version does not change.", AckScript::keepVersion)
            .key(
                    "versionDelay",
                    Types.duration(),
                    "How long after the upgrade of the control plane the version changes.",
                    AckScript::delayVersion)
            .flag("emptyUpgradeResponse", "The next UpgradeCluster returns no body.", AckScript::emptyUpgradeResponse)
            .key(
                    "shownTaskState",
                    STATUS,
                    "A value that replaces the state of the newest task.",
                    (script, state) -> show(script.taskState(), state))
            .key(
                    "shownUpgradeStatus",
                    STATUS,
                    "A value that replaces the status in GetUpgradeStatus.",
                    (script, state) -> show(script.upgradeStatus(), state))
            .key(
                    "shownClusterState",
                    STATUS,
                    "A value that replaces the state of the cluster.",
                    (script, state) -> show(script.clusterState(), state))
            .build();

    private AckScriptTable() {}

    private static void pause(AckScript script, Entry<AckScript> pause) {
        String message = pause.get(MESSAGE, String.class).orElseThrow();
        pause.get(BEFORE_NODE, Integer.class).ifPresent(node -> script.pauseBeforeNode(node, message));
        pause.get(FAILED_NODE, Integer.class).ifPresent(node -> script.pauseAtFailedNode(node, message));
    }

    private static void show(AckStatusOverride override, Entry<AckStatusOverride> state) {
        String value = state.get("value", String.class).orElseThrow();
        state.get("reads", Integer.class)
                .ifPresentOrElse(reads -> override.show(value, reads), () -> override.show(value));
    }

    /** Reports nodes and add-ons that do not exist. */
    static void checkReferences(Entry<AckScript> script, int nodes, List<String> addons) {
        script.entries(PAUSES).forEach(pause -> {
            ScenarioChecks.nodeExists(pause, BEFORE_NODE, nodes);
            ScenarioChecks.nodeExists(pause, FAILED_NODE, nodes);
        });
        script.<AckScript>entry(STALLS)
                .ifPresent(stalls ->
                        stalls.entries(NODES).forEach(stall -> ScenarioChecks.nodeExists(stall, NODE, nodes)));
        script.<AckScript>entry(FAILURES).ifPresent(failures -> {
            failures.entries(NODES).forEach(failure -> ScenarioChecks.nodeExists(failure, NODE, nodes));
            failures.<String>map(ADDONS)
                    .keySet()
                    .forEach(name -> ScenarioChecks.known(failures, ADDONS, name, addons, "add-on"));
        });
    }
}
