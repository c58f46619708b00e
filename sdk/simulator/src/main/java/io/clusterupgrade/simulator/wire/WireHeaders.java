// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Headers as received: values are trimmed, names ignore case, values of a repeated name are joined by a comma. */
public final class WireHeaders {
    private final SortedMap<String, String> byLowerCaseName = new TreeMap<>();

    private WireHeaders() {}

    /** Creates headers from name and value pairs in the order received. */
    public static WireHeaders of(Iterable<Map.Entry<String, String>> entries) {
        WireHeaders headers = new WireHeaders();
        for (Map.Entry<String, String> entry : entries) {
            String name = entry.getKey().toLowerCase(Locale.ROOT);
            headers.byLowerCaseName.merge(name, entry.getValue().strip(), (a, b) -> a + "," + b);
        }
        return headers;
    }

    /** Returns the value; null if the header is absent. */
    public @Nullable String get(String name) {
        return byLowerCaseName.get(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the value; empty if the header is absent. */
    public String getOrEmpty(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    /** Returns the lower-case names with this prefix, sorted. */
    public List<String> namesWithPrefix(String lowerCasePrefix) {
        List<String> names = new ArrayList<>(byLowerCaseName.keySet());
        names.removeIf(name -> !name.startsWith(lowerCasePrefix));
        return names;
    }

    /** Returns the map of lower-case name → value, sorted by name. */
    public Map<String, String> asMap() {
        return new TreeMap<>(byLowerCaseName);
    }
}
