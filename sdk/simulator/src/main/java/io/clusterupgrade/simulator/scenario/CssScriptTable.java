// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.css.CssNodeFailure;
import io.clusterupgrade.simulator.css.CssScript;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Duration;
import java.util.List;

/** The keys of the failures and delays of a cluster of CSS. */
final class CssScriptTable {
    private static final String NODE = "node";
    private static final String STEP = "step";
    private static final String FAILURES = "failures";
    private static final String STALLS = "stalls";
    private static final int MOST_NODES = 1_000;

    private static final Table<CssNodeFailure> FAILURE = Table.<CssNodeFailure>named("the failure of a node")
            .required(NODE, Types.wholeNumber(1, MOST_NODES), "The number of the node in its task, 1 for the first.")
            .key(
                    STEP,
                    Types.index(CssScript.stepNames()),
                    "The step at the end of which it fails; default Data migration.",
                    CssNodeFailure::atStep)
            .key(
                    "times",
                    Types.wholeNumber(1, 10_000),
                    "How many runs fail before one succeeds; default 1.",
                    CssNodeFailure::times)
            .flag("always", "Every run fails.", failure -> failure.times(Integer.MAX_VALUE))
            .key("message", Types.text(), "The text of failMessage.", CssNodeFailure::message)
            .flag("withoutMessage", "There is no failMessage, as in older deployments.", CssNodeFailure::withoutMessage)
            .flag(
                    "continue",
                    "The task continues with the next node, and ends as PARTIAL_FAILED.",
                    CssNodeFailure::continueWithNextNode)
            .build();

    private static final Table<CssScript> STALL = Table.<CssScript>named("a stall")
            .required(NODE, Types.wholeNumber(1, MOST_NODES), "The number of the node in its task, 1 for the first.")
            .key(STEP, Types.index(CssScript.stepNames()), "The step that takes longer, once; default Data migration.")
            .required("time", Types.duration(), "How much longer.")
            .build();

    private static final Table<CssScript> STATUS = Table.<CssScript>named("a status")
            .required("value", Types.text(), "The value that the newest task shows; it need not be a documented one.")
            .key("reads", Types.wholeNumber(1, 10_000), "For how many reads; default: for all.")
            .build();

    private static final Table<CssScript> RISK = Table.<CssScript>named("a risk")
            .required("item", Types.id(), "The check item, such as nodeDiskCheck.")
            .required("level", Types.choice(List.of("high", "medium", "suggestion")), "The level.")
            .required("result", Types.text(), "What is found.")
            .build();

    static final Table<CssScript> TABLE = Table.<CssScript>named("a mapping with the keys of a script of CSS")
            .key(
                    FAILURES,
                    Types.listOf(FAILURE),
                    "Nodes that fail.",
                    (script, failures) -> failures.forEach(failure -> failure.applyTo(
                            script.failNode(failure.get(NODE, Integer.class).orElseThrow()))))
            .key(
                    STALLS,
                    Types.listOf(STALL),
                    "Steps that hang.",
                    (script, stalls) -> stalls.forEach(stall -> script.stallNode(
                            stall.get(NODE, Integer.class).orElseThrow(),
                            stall.get(STEP, Integer.class).orElse(0),
                            stall.get("time", Duration.class).orElseThrow())))
            .flag("keepVersion", "The next upgrade succeeds, but the version does not change.", CssScript::keepVersion)
            .key(
                    "versionDelay",
                    Types.duration(),
                    "How long after the end of the next upgrade the version changes.",
                    CssScript::delayVersion)
            .flag("failSnapshot", "The next snapshot fails.", CssScript::failSnapshot)
            .key(
                    "shownStatuses",
                    Types.listOf(STATUS),
                    "Values that replace the status of the newest task, one after another.",
                    (script, statuses) -> statuses.forEach(status -> show(script, status)))
            .key(
                    "risks",
                    Types.listOf(RISK),
                    "What health checks find.",
                    (script, risks) -> risks.forEach(risk -> script.addRisk(
                            risk.get("item", String.class).orElseThrow(),
                            risk.get("level", String.class).orElseThrow(),
                            risk.get("result", String.class).orElseThrow())))
            .build();

    private CssScriptTable() {}

    private static void show(CssScript script, Entry<CssScript> status) {
        String value = status.get("value", String.class).orElseThrow();
        status.get("reads", Integer.class)
                .ifPresentOrElse(reads -> script.showStatus(value, reads), () -> script.showStatus(value));
    }

    static void checkNodes(Entry<CssScript> script, int nodes) {
        script.entries(FAILURES).forEach(failure -> ScenarioChecks.nodeExists(failure, NODE, nodes));
        script.entries(STALLS).forEach(stall -> ScenarioChecks.nodeExists(stall, NODE, nodes));
    }
}
