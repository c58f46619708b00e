// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of some texts. */
record ChoiceType<T>(List<String> allowed, Function<String, T> value, Map<String, Object> schema)
        implements ValueType<T> {
    @Override
    public @Nullable T read(Item item) {
        if (item.isText() && allowed.contains(item.text())) {
            return value.apply(item.text());
        }
        item.unexpected(expected(), allowed);
        return null;
    }

    @Override
    public String expected() {
        return String.join(", ", allowed.subList(0, allowed.size() - 1))
                + (allowed.size() > 1 ? " or " : "")
                + allowed.get(allowed.size() - 1);
    }
}
