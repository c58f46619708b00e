// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.rollout;

import io.clusterupgrade.cli.base.PlanOptions;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.ConnectionOptions;
import io.clusterupgrade.cli.cluster.YamlObject;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutBuilder;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The description of a rollout in YAML: clusters and their versions, waves, limits, windows. {@code sdk/docs/cli.md#rollouts} lists the keys.
 */
final class RolloutFile {
    private static final Set<String> KEYS = Set.of(
            "name",
            "journal",
            "to",
            "accept",
            "clusters",
            "waves",
            "limits",
            "failure-budget",
            "windows",
            "retries",
            "retry-after");

    private final Path path;
    private final YamlObject root;
    private final Map<ClusterRef, ClusterSettings> clusters = new LinkedHashMap<>();
    private final Map<String, ClusterRef> references = new LinkedHashMap<>();
    private final Map<ClusterRef, UpgradePlan> plans = new LinkedHashMap<>();

    private RolloutFile(Path path, YamlObject root) {
        this.path = path;
        this.root = root;
    }

    /**
     * Reads a file. Nothing is sent.
     *
     * @throws CliException if it cannot be read or has a mistake
     */
    static RolloutFile read(Host host, ConnectionOptions options, Path path) {
        YamlObject root = YamlObject.read(path);
        root.allow(KEYS);
        RolloutFile file = new RolloutFile(path, root);
        for (YamlObject cluster : root.objects("clusters")) {
            file.add(host, options, cluster);
        }
        if (file.clusters.isEmpty()) {
            throw CliException.usage(path + ": clusters is missing");
        }
        return file;
    }

    private void add(Host host, ConnectionOptions options, YamlObject cluster) {
        cluster.allow(Set.of("cluster", "to", "node-pool"));
        String name = cluster.required("cluster");
        ClusterSettings settings = options.settings(host, name);
        ClusterRef reference = FleetAccounts.reference(settings);
        String own = cluster.text("to");
        String version = own == null ? root.text("to") : own;
        plans.put(
                reference,
                PlanOptions.of(version, cluster.text("node-pool"), root.texts("accept"))
                        .plan(settings));
        clusters.put(reference, settings);
        references.put(name, reference);
    }

    /** Returns the journal. */
    Path journal() {
        String named = root.text("journal");
        Path folder = path.toAbsolutePath().getParent();
        if (named != null) {
            return folder == null ? Path.of(named) : folder.resolve(named);
        }
        String file = String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", "");
        return path.toAbsolutePath().resolveSibling(file + ".journal");
    }

    /** Returns the file whose presence approves a wave. */
    Path approval(String wave) {
        if (!waves().names().contains(wave)) {
            throw CliException.usage(
                    "there is no wave \"" + wave + "\" in " + path + "; it has " + String.join(", ", waves().names()));
        }
        Path journal = journal();
        return journal.resolveSibling(journal.getFileName() + ".approve-" + wave.replaceAll("[^A-Za-z0-9_-]", "_"));
    }

    private WavesReader waves() {
        return new WavesReader(root, references);
    }

    /** Returns how the clusters are reached. */
    Iterable<ClusterSettings> settings() {
        return clusters.values();
    }

    /**
     * Returns the rollout.
     *
     * @throws CliException if the file has a mistake
     */
    Rollout rollout() {
        try {
            RolloutBuilder builder = Rollout.builder(root.required("name"))
                    .clusters(List.copyOf(clusters.keySet()))
                    .plan(plans::get);
            waves().addTo(builder, this::approval);
            LimitsReader.addTo(builder, root);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw CliException.usage(path + ": " + e.getMessage());
        }
    }
}
