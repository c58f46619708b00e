// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster and how to reach it. Values that are null come from the environment.
 *
 * @param address the cluster
 * @param name its name in the configuration; null if it has none
 * @param region the region
 * @param endpoint the base URL to call instead of the region's host
 * @param project the Huawei project
 * @param profile the profile that the credentials come from
 * @param plainHttp whether {@code http://} is allowed for other hosts than this machine
 * @param target the version that the configuration wants it to have; null if it says none
 */
public record ClusterSettings(
        ClusterAddress address,
        @Nullable String name,
        @Nullable String region,
        @Nullable String endpoint,
        @Nullable String project,
        @Nullable String profile,
        boolean plainHttp,
        @Nullable String target) {

    /** Returns the settings of a cluster that nothing else is known of. */
    public static ClusterSettings of(ClusterAddress address) {
        return new ClusterSettings(address, null, null, null, null, null, false, null);
    }

    /** Returns the settings of a map, as {@link #toMap} wrote it; unknown keys are ignored. */
    public static ClusterSettings of(Map<String, String> map) {
        return new ClusterSettings(
                ClusterAddress.of(map.getOrDefault("service", ""), map.getOrDefault("id", "")),
                map.get("name"),
                map.get("region"),
                map.get("endpoint"),
                map.get("project"),
                map.get("profile"),
                Boolean.parseBoolean(map.get("plain-http")),
                map.get("to"));
    }

    /** Returns these settings with those of the command line, which come first. */
    public ClusterSettings with(ConnectionOptions options) {
        return new ClusterSettings(
                address,
                name,
                first(options.region, region),
                first(options.endpoint, endpoint),
                first(options.project, project),
                first(options.profile, profile),
                plainHttp || options.plainHttp,
                target);
    }

    /** Returns the values that are set, by the names of the configuration. There is no secret among them. */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("service", address.serviceName());
        map.put("id", address.id());
        put(map, "name", name);
        put(map, "region", region);
        put(map, "endpoint", endpoint);
        put(map, "project", project);
        put(map, "profile", profile);
        if (plainHttp) {
            map.put("plain-http", "true");
        }
        put(map, "to", target);
        return map;
    }

    /** Returns what the operator calls it. */
    public String label() {
        return name == null ? address.toString() : name;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static void put(Map<String, String> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
