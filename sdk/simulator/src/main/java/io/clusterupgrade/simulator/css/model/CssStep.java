// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the node in progress (see sdk/docs/wire/css.md#upgradedetail).
 *
 * @param order sequence number, 0 to 12
 * @param name display text
 * @param status {@code WAITING}, {@code RUNNING}, {@code SUCCESS} or {@code FAILED}
 * @param description display text; begins with {@code (simulated)} if the documents do not name the step
 * @param begin when it began; null before that
 * @param end when it ended; null before that
 * @since 0.1.0
 */
public record CssStep(
        int order,
        String name,
        String status,
        String description,
        @Nullable Instant begin,
        @Nullable Instant end) {}
