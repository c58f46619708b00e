// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceSkippedCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a pre-check (see sdk/docs/wire/cce.md#createprecheck). Every setter returns the same object; not
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class CcePreCheckPlan {
    @Nullable String clusterVersion;

    String targetVersion = "v1.31.6-r2";
    final List<CceSkippedCheck> skipped = new ArrayList<>();

    CcePreCheckPlan() {}

    /** Sets the cluster version in the request; default: the version of the cluster. */
    public CcePreCheckPlan clusterVersion(String version) {
        clusterVersion = version;
        return this;
    }

    /** Sets the version after the upgrade; default {@code v1.31.6-r2}. */
    public CcePreCheckPlan targetVersion(String version) {
        targetVersion = version;
        return this;
    }

    /** Skips an item; if nodes are given, only on these nodes. */
    public CcePreCheckPlan skip(String item, String... nodeUids) {
        skipped.add(new CceSkippedCheck(item, List.of(nodeUids)));
        return this;
    }
}
