// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import io.clusterupgrade.upgrade.model.Finding;
import java.util.List;
import java.util.Objects;

/**
 * A check that was carried out, and what it found. Immutable and thread-safe.
 *
 * @param name what was checked, such as {@code state}; unique in a report
 * @param source the operation that shows it, such as {@code CSS.ShowClusterDetail}
 * @param summary what was seen, as text for users
 * @param findings what was found; empty if there is nothing to say
 * @since 0.1.0
 */
public record ReadinessCheck(String name, String source, String summary, List<Finding> findings) {

    /** Copies the findings. */
    public ReadinessCheck {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(summary, "summary");
        findings = List.copyOf(findings);
    }
}
