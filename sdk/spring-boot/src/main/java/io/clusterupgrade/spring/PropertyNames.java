// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of all properties, taken from the records that they are bound to. */
final class PropertyNames {
    private static final int MOST_CHANGES = 4;

    private PropertyNames() {}

    static List<String> all() {
        List<String> names = new ArrayList<>();
        collect(ClusterUpgradeProperties.PREFIX, ClusterUpgradeProperties.class, names);
        return names;
    }

    /** Returns the property whose name differs least; null if none is similar. */
    static @Nullable String mostSimilar(String name) {
        return all().stream()
                .filter(known -> distance(known, name) <= MOST_CHANGES)
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElse(null);
    }

    private static void collect(String prefix, Class<?> type, List<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebabCase(component.getName());
            if (component.getType().isRecord()) {
                collect(name, component.getType(), names);
            } else {
                names.add(name);
            }
        }
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The number of letters to insert, remove or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
