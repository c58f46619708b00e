// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.engine.NextChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The version of one cluster, and the version that it will show later. Guarded by the lock of its cluster. */
final class CssVersion {
    private String version;
    private String subVersion;
    private @Nullable CssImage next;
    private Instant nextAt = Instant.MAX;

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

    /** Shows the version of this image from this instant. */
    void follow(CssImage image, Instant at) {
        next = image;
        nextAt = at;
    }

    void nextChange(NextChange change) {
        change.at(next == null ? null : nextAt);
    }

    void settle(Instant now) {
        if (next != null && !nextAt.isAfter(now)) {
            version = next.version();
            subVersion = next.displayName();
            next = null;
        }
    }
}
