// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the snapshot function (see sdk/docs/wire/css.md#snapshot-settings).
 *
 * @param texts the text settings by their names in the response, for example {@code basePath}; only those set
 * @param keepDays {@code keepday}; null if not set
 * @since 0.1.0
 */
public record CssSnapshotSetting(
        Map<String, String> texts, @Nullable Integer keepDays) {
    /** Copies the map. */
    public CssSnapshotSetting {
        texts = Map.copyOf(texts);
    }

    /** Returns whether snapshots can be created. */
    public boolean isOn() {
        return texts.containsKey("bucket");
    }
}
