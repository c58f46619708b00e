// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The configuration: named clusters and how to reach them.
 *
 * <pre>{@code
 * defaults:
 *   region: cn-north-4
 * clusters:
 *   search-prod:
 *     service: css
 *     id: 7c1f6a2e-6c1b-4d53-9d0e-9f0b6a4a3a51
 *     to: 7.10.2
 * }</pre>
 *
 * <p>Immutable. It has no secrets: credentials come from the vendor's own files and variables.
 */
public final class ConfigFile {
    private static final Set<String> CONNECTION = Set.of("region", "endpoint", "project", "profile", "plain-http");
    private static final Set<String> CLUSTER =
            Set.of("service", "id", "to", "region", "endpoint", "project", "profile", "plain-http");

    private final String title;
    private final Map<String, String> defaults;
    private final Map<String, Map<String, String>> clusters;

    private ConfigFile(String title, Map<String, String> defaults, Map<String, Map<String, String>> clusters) {
        this.title = title;
        this.defaults = defaults;
        this.clusters = clusters;
    }

    /**
     * Reads the file that an option names, else the default one; without either there are no named clusters.
     *
     * @throws CliException if a named file is not there, or the file cannot be read
     */
    public static ConfigFile of(Host host, @Nullable Path named) {
        String variable = host.variable("CLUSTERUP_CONFIG");
        Path chosen = named != null ? named : variable == null ? null : Path.of(variable);
        Path file =
                chosen == null ? host.directory("XDG_CONFIG_HOME", ".config").resolve("config.yaml") : chosen;
        if (chosen == null && !Files.exists(file)) {
            return new ConfigFile("no configuration (" + file + ")", Map.of(), Map.of());
        }
        return read(file);
    }

    private static ConfigFile read(Path file) {
        YamlObject root = YamlObject.read(file);
        root.allow(Set.of("defaults", "clusters"));
        Map<String, String> defaults = root.object("defaults").texts(CONNECTION);
        Map<String, Map<String, String>> clusters = new LinkedHashMap<>();
        YamlObject named = root.object("clusters");
        for (String name : named.keys()) {
            if (ClusterAddress.isAddress(name)) {
                throw CliException.usage(file + ": the name of a cluster has no slash: " + name);
            }
            Map<String, String> values = named.object(name).texts(CLUSTER);
            if (!values.containsKey("service") || !values.containsKey("id")) {
                throw CliException.usage(file + ": cluster " + name + " needs service and id");
            }
            clusters.put(name, values);
        }
        return new ConfigFile(file.toString(), defaults, clusters);
    }

    /**
     * Returns a named cluster.
     *
     * @throws CliException if there is none of this name
     */
    public ClusterSettings cluster(String name) {
        Map<String, String> values = clusters.get(name);
        if (values == null) {
            throw CliException.usage("there is no cluster \"" + name + "\" in " + title + "; "
                    + (clusters.isEmpty() ? "" : "it has " + String.join(", ", clusters.keySet()) + "; ")
                    + "an address is " + ClusterAddress.FORMS);
        }
        Map<String, String> all = new LinkedHashMap<>(defaults);
        all.putAll(values);
        all.put("name", name);
        return ClusterSettings.of(all);
    }

    /** Returns the settings of a cluster that is named by its address. */
    public ClusterSettings defaultsFor(ClusterAddress address) {
        Map<String, String> all = new LinkedHashMap<>(defaults);
        all.putAll(ClusterSettings.of(address).toMap());
        return ClusterSettings.of(all);
    }

    /** Returns where the configuration was read, for messages. */
    public String title() {
        return title;
    }
}
