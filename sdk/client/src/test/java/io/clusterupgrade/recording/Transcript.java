// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a program sees of an upgrade, as text: every event, snapshot, outcome and exception, with all their values. */
final class Transcript {
    private final List<String> lines = new ArrayList<>();

    void event(UpgradeEvent event) {
        lines.add(all(event));
    }

    void outcome(UpgradeOutcome outcome) {
        lines.add(all(outcome));
    }

    /** Adds the outcome of an action, or the exception that it ends with. */
    void action(String name, Runnable action) {
        try {
            action.run();
            lines.add(name + " succeeded");
        } catch (RuntimeException e) {
            lines.add(name + " failed: " + e.toString().replaceAll(":\\d{4,5}", ":port"));
        }
    }

    void upgrade(Upgrade upgrade) {
        lines.add(upgrade + " " + upgrade.taskId() + " " + upgrade.availabilities());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns the values of all public accessors, those of snapshots in it included. A token names the endpoint, which differs. */
    private static String all(Object value) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
        Stream.of(value.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.getName().matches("hashCode|getClass|orThrow|toBuilder|token"))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method ->
                        text.append("\n  ").append(method.getName()).append("=").append(value(value, method)));
        return text.toString();
    }

    private static String value(Object owner, Method method) {
        try {
            Object value = method.invoke(owner);
            Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            return plain instanceof UpgradeSnapshot ? all(plain) : String.valueOf(plain);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.toString(), e);
        }
    }
}
