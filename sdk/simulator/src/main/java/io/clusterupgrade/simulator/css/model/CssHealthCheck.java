// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.time.Instant;
import java.util.List;

/**
 * A health check at one instant of task time (see sdk/docs/wire/css.md#listaiops).
 *
 * @param id its id
 * @param name its name
 * @param description free text; may be empty
 * @param checkType its scope
 * @param begin when it began
 * @param end when it ends; in the future while it runs
 * @param risks what it has found; empty while it runs
 * @since 0.1.0
 */
public record CssHealthCheck(
        String id, String name, String description, String checkType, Instant begin, Instant end, List<CssRisk> risks) {
    /** Copies the risks. */
    public CssHealthCheck {
        risks = List.copyOf(risks);
    }

    /** Returns a copy with these risks. */
    public CssHealthCheck withRisks(List<CssRisk> found) {
        return new CssHealthCheck(id, name, description, checkType, begin, end, found);
    }
}
