// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssImage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one cluster runs, and what it will say later that it runs. Guarded by the lock of its cluster. */
final class CssVersion {
    private String version;
    private String subVersion;
    private @Nullable CssImage coming;
    private Instant comingAt = Instant.MAX;

    CssVersion(String version, String subVersion) {
        this.version = version;
        this.subVersion = subVersion;
    }

    String version() {
        return version;
    }

    String subVersion() {
        return subVersion;
    }

    /** From then on the cluster shows the version of this image. */
    void follow(CssImage image, Instant at) {
        coming = image;
        comingAt = at;
    }

    void settle(Instant now) {
        if (coming != null && !comingAt.isAfter(now)) {
            version = coming.version();
            subVersion = coming.displayName();
            coming = null;
        }
    }
}
