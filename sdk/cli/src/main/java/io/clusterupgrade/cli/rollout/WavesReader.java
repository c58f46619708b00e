// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.base.DurationConverter;
import io.clusterupgrade.cli.cluster.YamlObject;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.rollout.Gate;
import io.clusterupgrade.rollout.RolloutBuilder;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.MaintenanceWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the waves of a rollout file. Without any there is one wave of all clusters. */
final class WavesReader {
    private static final Set<String> KEYS =
            Set.of("name", "count", "percent", "clusters", "rest", "soak", "approval", "failure-budget", "windows");

    private final List<YamlObject> waves;
    private final Map<String, ClusterRef> references;

    WavesReader(YamlObject root, Map<String, ClusterRef> references) {
        this.waves = root.objects("waves");
        this.references = references;
    }

    List<String> names() {
        return waves.isEmpty()
                ? List.of("all")
                : waves.stream().map(wave -> wave.required("name")).toList();
    }

    /**
     * Adds the waves.
     *
     * @param approvals returns the file that approves a wave
     */
    void addTo(RolloutBuilder builder, Function<String, Path> approvals) {
        if (waves.isEmpty()) {
            builder.wave(Wave.rest("all"));
        }
        waves.forEach(wave -> builder.wave(wave(wave, approvals)));
    }

    private Wave wave(YamlObject yaml, Function<String, Path> approvals) {
        yaml.allow(KEYS);
        String name = yaml.required("name");
        Wave wave = members(yaml, name);
        String soak = yaml.text("soak");
        if (soak != null) {
            wave = wave.withSoak(DurationConverter.parse(soak));
        }
        if ("true".equals(yaml.text("approval"))) {
            wave = wave.withGate(Gate.approvalFile(approvals.apply(name)));
        }
        String budget = yaml.text("failure-budget");
        if (budget != null) {
            wave = wave.withFailureBudget(LimitsReader.budget(yaml, budget));
        }
        List<MaintenanceWindow> windows = LimitsReader.windows(yaml);
        return windows.isEmpty() ? wave : wave.withWindows(windows.toArray(new MaintenanceWindow[0]));
    }

    private Wave members(YamlObject yaml, String name) {
        Integer count = yaml.number("count");
        Integer percent = yaml.number("percent");
        List<String> clusters = yaml.texts("clusters");
        boolean rest = "true".equals(yaml.text("rest"));
        long given = List.of(count != null, percent != null, !clusters.isEmpty(), rest).stream()
                .filter(isGiven -> isGiven)
                .count();
        if (given != 1) {
            throw CliException.usage(yaml.title() + ": give one of count, percent, clusters and rest: true");
        }
        if (count != null) {
            return Wave.count(name, count);
        }
        if (percent != null) {
            return Wave.percent(name, percent);
        }
        return rest ? Wave.rest(name) : Wave.of(name, references(yaml, clusters));
    }

    private List<ClusterRef> references(YamlObject yaml, List<String> names) {
        List<ClusterRef> found = new ArrayList<>();
        for (String cluster : names) {
            ClusterRef reference = references.get(cluster);
            if (reference == null) {
                throw CliException.usage(yaml.title() + ": " + cluster + " is not among the clusters of the rollout");
            }
            found.add(reference);
        }
        return found;
    }
}
