// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.request.Operation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that every member of every model is in a sample. */
class CceFixtureCompletenessTest {
    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("AddonCheck", List.of("addon-check/created")),
            Map.entry("AddonCheckTaskList", List.of("addon-check/tasks")),
            Map.entry("AddonInstance", List.of("addon/rolling-back")),
            Map.entry("Cluster", List.of("show-cluster/with-details")),
            Map.entry("ClusterList", List.of("list-clusters/two")),
            Map.entry("ClusterUpgradeFeatureGates", List.of("feature-gates/gates")),
            Map.entry("ClusterUpgradeInfo", List.of("upgrade-info/offered", "upgrade-info/nothing-offered")),
            Map.entry("ClusterUpgradePaths", List.of("upgrade-paths/table")),
            Map.entry("Job", List.of("show-job/running")),
            Map.entry("JobReference", List.of("upgrade-node-pool/started")),
            Map.entry("NodeList", List.of("nodes/page")),
            Map.entry("NodePoolList", List.of("node-pools/list")),
            Map.entry("PostcheckTask", List.of("post-check/success")),
            Map.entry("PrecheckTask", List.of("pre-check/created", "pre-check/failed")),
            Map.entry("PrecheckTaskList", List.of("pre-check/list")),
            Map.entry("CreateClusterMasterSnapshotResponse", List.of("snapshot/created")),
            Map.entry("SnapshotTaskList", List.of("snapshot/list", "snapshot/failed")),
            Map.entry("UpgradeClusterResponse", List.of("upgrade-cluster/started")),
            Map.entry("UpgradeTask", List.of("show-upgrade-cluster-task/init")),
            Map.entry(
                    "UpgradeTaskList",
                    List.of("list-upgrade-cluster-tasks/four-states", "list-upgrade-cluster-tasks/one")),
            Map.entry("WorkFlow", List.of("workflows/created")),
            Map.entry("WorkFlowList", List.of("workflows/pending", "workflows/array")));

    @Test
    void everyMemberOfEveryModelIsInASample() {
        Set<String> there = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (Class<?> type : responses()) {
            collect(type, there);
            for (String sample : SAMPLES.getOrDefault(type.getSimpleName(), List.of())) {
                see((Record) Fixtures.decode(type, "cce/" + sample + ".json").value(), seen);
            }
        }

        there.removeAll(seen);
        assertThat(there).isEmpty();
    }

    @Test
    void findsAllThirtyOperations() {
        assertThat(operations()).hasSize(30).doesNotHaveDuplicates();
        assertThat(operations().stream().map(Operation::name)).doesNotHaveDuplicates();
    }

    private static List<Operation<?, ?>> operations() {
        return OperationConstants.of(CloudService.CCE);
    }

    private static List<Class<?>> responses() {
        return operations().stream()
                .map(Operation::responseType)
                .distinct()
                .<Class<?>>map(type -> (Class<?>) type)
                .filter(type -> type != NoContent.class)
                .toList();
    }

    private static void collect(Type type, Set<String> into) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, into));
        } else if (type instanceof Class<?> raw && raw.isRecord() && !OpenEnum.class.isAssignableFrom(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                if (into.add(raw.getSimpleName() + "." + component.getName())) {
                    collect(component.getGenericType(), into);
                }
            }
        }
    }

    private static void see(Record value, Set<String> seen) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object member;
            try {
                member = component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(component.toString(), e);
            }
            if (isThere(member)) {
                seen.add(value.getClass().getSimpleName() + "." + component.getName());
                parts(member).forEach(part -> see(part, seen));
            }
        }
    }

    private static boolean isThere(Object member) {
        if (member instanceof OpenEnum value) {
            return !value.isAbsent();
        }
        if (member instanceof Record record) {
            Set<String> seen = new TreeSet<>();
            see(record, seen);
            return !seen.isEmpty();
        }
        return member instanceof Collection<?> list
                ? !list.isEmpty()
                : member instanceof Map<?, ?> map ? !map.isEmpty() : member != null;
    }

    private static Stream<Record> parts(Object member) {
        Stream<?> parts = member instanceof Collection<?> list ? list.stream() : Stream.of(member);
        return parts.filter(part -> part instanceof Record && !(part instanceof OpenEnum))
                .map(Record.class::cast);
    }
}
