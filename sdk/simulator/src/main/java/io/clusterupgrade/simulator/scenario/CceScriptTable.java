// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.cce.CceScript;
import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import io.clusterupgrade.simulator.scenario.yaml.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The keys of the failures and delays of a cluster of CCE. */
final class CceScriptTable {
    private static final String STAGE = "stage";
    private static final String FINDINGS = "findings";
    private static final String WARNINGS = "warnings";
    private static final String GROUP = "group";
    private static final String ON = "on";
    private static final int STAGES = 4;
    private static final int MOST_READS = 10_000;

    private static final ValueType<CceCheckGroup> GROUPS = Types.choice(
            List.of("limit", "master", "addon", "node"), name -> CceCheckGroup.valueOf(name.toUpperCase(Locale.ROOT)));

    private static final Table<CceScript> FAILURE = Table.<CceScript>named("the failure of a stage")
            .required(STAGE, Types.wholeNumber(1, STAGES), "The stage: 1 limits, 2 add-ons, 3 control plane, 4 nodes.")
            .key("times", Types.wholeNumber(1, 1_000), "How many runs fail before one succeeds; default 1.")
            .build();

    private static final Table<CceScript> STALL = Table.<CceScript>named("a stall")
            .required(STAGE, Types.wholeNumber(1, STAGES), "The stage that takes longer, once.")
            .required("time", Types.duration(), "How much longer.")
            .build();

    private static final Table<CceScript> PHASE = Table.<CceScript>named("a phase")
            .required("value", Types.text(), "The value that the newest task shows; it need not be a documented one.")
            .key("reads", Types.wholeNumber(1, MOST_READS), "For how many reads; default: for all.")
            .build();

    private static final Table<CceScript> FINDING = item("a finding")
            .key(
                    "kind",
                    Types.choice(List.of("exception", "risk")),
                    "An exception must be fixed, a risk can be skipped; default exception.")
            .build();

    private static final Table<CceScript> WARNING = item("a warning").build();

    static final Table<CceScript> LIST_LAG = Table.<CceScript>named("a lag")
            .key("time", Types.duration(), "The task time during which a new task is not shown.", CceScript::lagStarts)
            .key(
                    "reads",
                    Types.wholeNumber(0, MOST_READS),
                    "How many reads do not show a new task.",
                    CceScript::lagStarts)
            .build();

    static final Table<CceScript> TABLE = Table.<CceScript>named("a mapping with the keys of a script of CCE")
            .key(
                    "failures",
                    Types.listOf(FAILURE),
                    "Stages of upgrades that fail.",
                    (script, failures) -> failures.forEach(failure -> fail(script, failure)))
            .key(
                    "stalls",
                    Types.listOf(STALL),
                    "Stages of upgrades that hang.",
                    (script, stalls) -> stalls.forEach(stall -> script.stallStage(
                            stall.get(STAGE, Integer.class).orElseThrow(),
                            stall.get("time", Duration.class).orElseThrow())))
            .flag("keepVersion", "The next upgrade succeeds, but the version does not change.", CceScript::keepVersion)
            .key(
                    "versionDelay",
                    Types.duration(),
                    "How long after the end of the next upgrade the version changes.",
                    CceScript::delayVersion)
            .key(
                    "shownPhases",
                    Types.listOf(PHASE),
                    "Values that replace the phase of the newest task, one after another.",
                    (script, phases) -> phases.forEach(phase -> show(script, phase)))
            .key(
                    FINDINGS,
                    Types.listOf(FINDING),
                    "What pre-checks find, so that they fail.",
                    (script, findings) -> findings.forEach(finding -> script.addFinding(checkItem(finding))))
            .key(
                    WARNINGS,
                    Types.listOf(WARNING),
                    "What pre-checks show as failed, but pass with.",
                    (script, warnings) -> warnings.forEach(warning -> script.addWarning(risk(warning))))
            .key(
                    "brokenPreChecks",
                    Types.listOf(Types.text()),
                    "The next pre-checks end with phase Error and these texts.",
                    (script, texts) -> texts.forEach(script::breakPreCheck))
            .flag(
                    "checkAgain",
                    "The next upgrade runs its built-in check although a pre-check passed.",
                    CceScript::checkAgain)
            .flag(
                    "endCancelledTasks",
                    "A task whose workflow was cancelled cannot be retried.",
                    CceScript::endCancelledTasks)
            .flag("failSnapshot", "The next snapshot fails.", CceScript::failSnapshot)
            .flag("failPostCheck", "The next post-check fails.", CceScript::failPostCheck)
            .flag("failJob", "The next batch of nodes of a job fails.", CceScript::failJob)
            .build();

    private CceScriptTable() {}

    private static Table.Builder<CceScript> item(String name) {
        return Table.<CceScript>named(name)
                .required("name", Types.id(), "The name of the item.")
                .required(GROUP, GROUPS, "The group of the item.")
                .key(
                        "level",
                        Types.choice(List.of("Info", "Warning", "Fatal")),
                        "The level; default Fatal for an exception, else Warning.")
                .key("message", Types.text(), "The text.")
                .key(ON, Types.id(), "The name of the node, or the template name of the add-on.");
    }

    private static void fail(CceScript script, Entry<CceScript> failure) {
        int stage = failure.get(STAGE, Integer.class).orElseThrow();
        for (int i = failure.get("times", Integer.class).orElse(1); i > 0; i--) {
            script.failStage(stage);
        }
    }

    private static void show(CceScript script, Entry<CceScript> phase) {
        String value = phase.get("value", String.class).orElseThrow();
        phase.get("reads", Integer.class)
                .ifPresentOrElse(reads -> script.showPhase(value, reads), () -> script.showPhase(value));
    }

    private static CceCheckItem checkItem(Entry<CceScript> entry) {
        if (entry.get("kind", String.class).orElse("exception").equals("risk")) {
            return risk(entry);
        }
        return withDetails(
                CceCheckItem.exception(
                        entry.get("name", String.class).orElseThrow(),
                        entry.get(GROUP, CceCheckGroup.class).orElseThrow()),
                entry);
    }

    private static CceCheckItem risk(Entry<CceScript> entry) {
        return withDetails(
                CceCheckItem.risk(
                        entry.get("name", String.class).orElseThrow(),
                        entry.get(GROUP, CceCheckGroup.class).orElseThrow()),
                entry);
    }

    private static CceCheckItem withDetails(CceCheckItem item, Entry<CceScript> entry) {
        CceCheckItem changed = item.withMessage(
                        entry.get("message", String.class).orElse(""))
                .on(entry.get(ON, String.class).orElse(""));
        return entry.get("level", String.class).map(changed::withLevel).orElse(changed);
    }

    /** Reports findings on nodes and add-ons that do not exist. */
    static void checkSubjects(Entry<CceScript> script, List<String> nodes, List<String> addons) {
        for (String list : List.of(FINDINGS, WARNINGS)) {
            for (Entry<CceScript> item : script.<CceScript>entries(list)) {
                CceCheckGroup group = item.get(GROUP, CceCheckGroup.class).orElse(null);
                item.get(ON, String.class).ifPresent(subject -> {
                    if (group == CceCheckGroup.NODE) {
                        ScenarioChecks.known(item, ON, subject, nodes, "node");
                    } else if (group == CceCheckGroup.ADDON) {
                        ScenarioChecks.known(item, ON, subject, addons, "add-on");
                    }
                });
                if (group == CceCheckGroup.NODE && !item.contains(ON)) {
                    item.mistake("", "an item of the group node needs the key \"on\" with the name of a node");
                }
            }
        }
    }
}
