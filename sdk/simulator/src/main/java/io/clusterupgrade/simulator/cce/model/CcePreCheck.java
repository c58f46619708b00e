// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pre-check at one instant of task time (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param uid its id
 * @param clusterVersion cluster version at its start
 * @param targetVersion the full target version
 * @param skipped the items to skip
 * @param phase its phase
 * @param message the reason if the check itself failed; else empty
 * @param created when it was started
 * @param updated when it last changed
 * @param expires the end of its validity; null before its end, and if the check itself failed
 * @param parts its three parts
 * @since 0.1.0
 */
public record CcePreCheck(
        String uid,
        String clusterVersion,
        String targetVersion,
        List<CceSkippedCheck> skipped,
        CceCheckPhase phase,
        String message,
        Instant created,
        Instant updated,
        @Nullable Instant expires,
        List<CceCheckPart> parts) {
    /** Copies the lists. */
    public CcePreCheck {
        skipped = List.copyOf(skipped);
        parts = List.copyOf(parts);
    }
}
