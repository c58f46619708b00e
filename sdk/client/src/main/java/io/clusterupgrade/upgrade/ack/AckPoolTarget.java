// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import io.clusterupgrade.ack.model.NodePool;
import io.clusterupgrade.ack.model.TaskInfo;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.AckNodePoolUpgrade;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The target of an upgrade of a node pool: up to four parts. In a record {@code variant} has their names and {@code
 * target} their values, in the same order.
 */
final class AckPoolTarget {
    private static final String VERSION = "kubernetes_version";
    private static final String IMAGE = "image_id";
    private static final String RUNTIME = "runtime_type";
    private static final String RUNTIME_VERSION = "runtime_version";
    private static final List<String> PARTS = List.of(VERSION, IMAGE, RUNTIME, RUNTIME_VERSION);

    /** A marker among the names: not all nodes are upgraded, so the pool as a whole cannot be verified. */
    private static final String SOME_NODES = "node_names";

    private AckPoolTarget() {}

    static void put(UpgradeRecord.Builder record, AckNodePoolUpgrade plan) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put(VERSION, plan.kubernetesVersion());
        given.put(IMAGE, plan.imageId());
        given.put(RUNTIME, plan.runtimeType());
        given.put(RUNTIME_VERSION, plan.runtimeVersion());
        put(record, given::get, !plan.nodeNames().isEmpty());
    }

    static void put(UpgradeRecord.Builder record, TaskInfo task) {
        JsonValue nodes = task.parameters().get(SOME_NODES);
        boolean someNodes = nodes != null && nodes.isList() && !nodes.asList().isEmpty();
        put(record, part -> AckTaskMapper.text(task.parameters(), part), someNodes);
    }

    private static void put(
            UpgradeRecord.Builder record, Function<String, @Nullable String> values, boolean someNodes) {
        List<String> parts =
                PARTS.stream().filter(part -> values.apply(part) != null).toList();
        if (!parts.isEmpty()) {
            record.target(String.join(
                    ",", parts.stream().map(values).map(String::valueOf).toList()));
            record.variant(String.join(
                    ",",
                    someNodes
                            ? Stream.concat(parts.stream(), Stream.of(SOME_NODES))
                                    .toList()
                            : parts));
        }
    }

    /** Returns the same parts from the parameters of a task; null unless it shows all of them. */
    static @Nullable String in(TaskInfo task, UpgradeRecord record) {
        List<@Nullable String> values = parts(record).stream()
                .<@Nullable String>map(part -> AckTaskMapper.text(task.parameters(), part))
                .toList();
        return values.isEmpty() || values.contains(null) ? null : String.join(",", values);
    }

    private static List<String> parts(UpgradeRecord record) {
        return record.variant() == null
                ? List.of()
                : Stream.of(record.variant().split(",")).filter(PARTS::contains).toList();
    }

    /** Compares a pool with all parts of the target; unchecked if it shows too few. */
    static Verification compare(NodePool pool, UpgradeRecord record) {
        if (record.target() == null
                || record.variant() == null
                || record.variant().contains(SOME_NODES)) {
            return Verification.UNCHECKED;
        }
        List<String> parts = parts(record);
        List<String> values = List.of(record.target().split(","));
        Verification verification = Verification.VERIFIED;
        for (int i = 0; i < parts.size(); i++) {
            String shown = shown(pool, parts.get(i));
            if (shown == null) {
                verification = Verification.UNCHECKED;
            } else if (!shown.equals(values.get(i))) {
                return Verification.NOT_YET;
            }
        }
        return verification;
    }

    private static @Nullable String shown(NodePool pool, String part) {
        return switch (part) {
            case VERSION -> AckNodePools.kubelet(pool);
            case IMAGE -> pool.scalingGroup().imageId();
            case RUNTIME -> pool.kubernetesConfig().runtime();
            default -> pool.kubernetesConfig().runtimeVersion();
        };
    }
}
