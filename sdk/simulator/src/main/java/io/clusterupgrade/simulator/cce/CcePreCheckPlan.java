// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceSkippedCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pre-check to be started (see sdk/docs/wire/cce.md#createprecheck). Every setter returns the same object; not
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class CcePreCheckPlan {
    @Nullable String clusterVersion;

    String targetVersion = "v1.31.6-r2";
    final List<CceSkippedCheck> skipped = new ArrayList<>();

    CcePreCheckPlan() {}

    /** The version that the cluster is said to have; without it, the one it has. */
    public CcePreCheckPlan clusterVersion(String version) {
        clusterVersion = version;
        return this;
    }

    /** The version after the upgrade; default {@code v1.31.6-r2}. */
    public CcePreCheckPlan targetVersion(String version) {
        targetVersion = version;
        return this;
    }

    /** Skips an item, on these nodes only if there are any. */
    public CcePreCheckPlan skip(String item, String... nodeUids) {
        skipped.add(new CceSkippedCheck(item, List.of(nodeUids)));
        return this;
    }
}
