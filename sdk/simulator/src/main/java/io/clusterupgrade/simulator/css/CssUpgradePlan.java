// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.css.model.CssTaskKind;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an image upgrade; same version unless {@link #crossVersion} is called. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CssUpgradePlan {
    private @Nullable String targetVersion;
    private @Nullable CssImage image;
    String agency = "css_upgrade_agency";
    int batchSize = 1;

    CssUpgradePlan() {}

    /** Upgrades to another engine version. */
    public CssUpgradePlan crossVersion(String version) {
        targetVersion = version;
        return this;
    }

    /** Keeps the engine version of the cluster; the default. */
    public CssUpgradePlan sameVersion() {
        targetVersion = null;
        return this;
    }

    /** Sets the image, instead of the default image of the version. Its version becomes the version of the cluster. */
    public CssUpgradePlan image(CssImage value) {
        image = value;
        return this;
    }

    /** Sets the agency name; default {@code css_upgrade_agency}. */
    public CssUpgradePlan agency(String value) {
        agency = value;
        return this;
    }

    /** Sets how many nodes migrate their data at once, at least 1; default 1. */
    public CssUpgradePlan batchSize(int nodes) {
        if (nodes < 1) {
            throw new IllegalArgumentException("batchSize must be >= 1: " + nodes);
        }
        batchSize = nodes;
        return this;
    }

    CssTaskKind kind() {
        return targetVersion == null ? CssTaskKind.SAME_VERSION_UPGRADE : CssTaskKind.CROSS_VERSION_UPGRADE;
    }

    CssImage imageFor(String engine, String currentVersion) {
        if (image != null) {
            return image;
        }
        return CssImages.newBuildOf(engine, targetVersion == null ? currentVersion : targetVersion);
    }
}
