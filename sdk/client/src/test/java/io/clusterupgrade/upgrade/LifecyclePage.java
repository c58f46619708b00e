// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssAzChange;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.PlannedCall;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the lifecycle page that are generated from the code. */
final class LifecyclePage {
    /** A plan of each kind, by its heading on the page. */
    static final Map<String, UpgradePlan> PLANS = new LinkedHashMap<>();

    static {
        PLANS.put("CSS, another version: `CssImageUpgrade.toVersion`", CssImageUpgrade.toVersion("7.10.2"));
        PLANS.put("CSS, other zones: `CssAzChange.move`", CssAzChange.move("cn-north-4a", "cn-north-4c"));
        PLANS.put("CCE: `CceClusterUpgrade.toVersion`", CceClusterUpgrade.toVersion("v1.31.6-r2"));
        PLANS.put("ACK, cluster: `AckClusterUpgrade.toVersion`", AckClusterUpgrade.toVersion("1.33.3-aliyun.1"));
        PLANS.put(
                "ACK, node pool: `AckNodePoolUpgrade.toVersion`",
                AckNodePoolUpgrade.toVersion("np1", "1.33.3-aliyun.1"));
    }

    private LifecyclePage() {}

    /** Returns the parts by their names on the page. */
    static Map<String, String> parts() {
        return Map.of(
                "values", each(LifecyclePage::values),
                "actions", each(LifecyclePage::availabilities),
                "plans", plans());
    }

    private static String each(Function<CloudService, String> part) {
        return Arrays.stream(CloudService.values()).map(part).collect(Collectors.joining("\n"));
    }

    private static String values(CloudService service) {
        StringBuilder table = new StringBuilder("| " + service + " value | UpgradeState |  A watch |\n|---|---|---|\n");
        for (OpenEnum value : ExampleUpgrades.values(service)) {
            table.append(valueRow(ExampleUpgrades.code(value.value()), ExampleUpgrades.state(service, value.value())));
        }
        return table.append(valueRow(
                        "any other value, or none", ExampleUpgrades.state(service, ExampleUpgrades.UNDOCUMENTED)))
                .toString();
    }

    private static String valueRow(String value, UpgradeState state) {
        return "| " + value + " | " + state + " | " + (state.isResting() ? "ends" : "continues") + " |\n";
    }

    private static String availabilities(CloudService service) {
        List<UpgradeAction> actions = actions(service);
        StringBuilder table = new StringBuilder("| " + service + ": the task shows | " + joined(actions) + " |\n|---|"
                + "---|".repeat(actions.size()) + "\n");
        for (ExampleUpgrade example : ExampleUpgrades.of(service)) {
            Map<UpgradeAction, ActionAvailability> availabilities = example.availabilities();
            table.append("| ").append(example.label());
            actions.forEach(action -> table.append(" | ").append(cell(availabilities.get(action))));
            table.append(" |\n");
        }
        return table.append(unsupported(service)).toString();
    }

    private static String cell(ActionAvailability availability) {
        return "**" + availability.value() + "** " + ExampleUpgrade.reason(availability);
    }

    /** Returns the actions that a service supports. */
    private static List<UpgradeAction> actions(CloudService service) {
        UpgradeService<?> rules = ExampleUpgrades.service(service);
        return Stream.of(UpgradeAction.values())
                .filter(action -> rules.lacks(action) == null)
                .toList();
    }

    private static String joined(List<UpgradeAction> actions) {
        return actions.stream().map(UpgradeAction::displayName).collect(Collectors.joining(" | "));
    }

    private static String unsupported(CloudService service) {
        UpgradeService<?> rules = ExampleUpgrades.service(service);
        return Stream.of(UpgradeAction.values())
                .filter(action -> rules.lacks(action) != null)
                .map(action -> "\n" + action.displayName() + ": always **NO** (" + rules.lacks(action) + ")\n")
                .collect(Collectors.joining());
    }

    private static String plans() {
        return PLANS.entrySet().stream()
                .map(plan -> "**" + plan.getKey() + "**\n\n| | Call | What for |\n|---|---|---|\n"
                        + plan.getValue().calls().stream()
                                .map(LifecyclePage::callRow)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String callRow(PlannedCall call) {
        return "| " + (call.isWrite() ? "**change**" : "read") + " | " + call.operation() + " | "
                + call.purpose().replace("|", "\\|") + (call.body() == null ? "" : ": `" + call.body() + "`") + " |\n";
    }

    /** Returns the transitions of the diagram that are actions: those that a service allows in some state. */
    static List<String> actionTransitions() {
        Map<String, TreeSet<CloudService>> transitions = new LinkedHashMap<>();
        for (CloudService service : CloudService.values()) {
            for (ExampleUpgrade example : ExampleUpgrades.of(service)) {
                example.availabilities().forEach((action, availability) -> {
                    if (availability.isYes()) {
                        transitions
                                .computeIfAbsent(
                                        example.state() + " --> " + target(action) + " : " + action.displayName(),
                                        key -> new TreeSet<>())
                                .add(service);
                    }
                });
            }
        }
        return transitions.entrySet().stream()
                .map(entry -> entry.getKey() + " ("
                        + entry.getValue().stream().map(CloudService::toString).collect(Collectors.joining(", "))
                        + ")")
                .toList();
    }

    private static UpgradeState target(UpgradeAction action) {
        return switch (action) {
            case RETRY, RESUME -> UpgradeState.RUNNING;
            case PAUSE -> UpgradeState.PAUSED;
            case ABORT -> UpgradeState.ABORTED;
        };
    }
}
