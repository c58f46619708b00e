// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.ClusterUpgradeInfo;
import io.clusterupgrade.cce.model.UpgradeVersionInfo;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.service.VersionHint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a cluster of CCE may be upgraded to now (see sdk/docs/wire/cce.md#versions and
 * sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param clusterId the cluster
 * @param current the current version, in full; empty if the service does not return it
 * @param targets the offered versions, in full, including a patch of the current release
 */
record CceAvailableVersions(String clusterId, String current, List<String> targets) {

    static CceAvailableVersions of(String clusterId, ClusterUpgradeInfo info) {
        UpgradeVersionInfo versions = info.spec().versionInfo();
        List<String> targets = new ArrayList<>(versions.targetVersions());
        String patched = version(versions.release(), versions.suggestPatch());
        if (isPresent(versions.suggestPatch()) && !targets.contains(patched)) {
            targets.add(patched);
        }
        return new CceAvailableVersions(clusterId, version(versions.release(), versions.patch()), List.copyOf(targets));
    }

    private static String version(@Nullable String release, @Nullable String patch) {
        return !isPresent(release) ? "" : isPresent(patch) ? release + "-" + patch : String.valueOf(release);
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Returns the newest version that matches. */
    String choose(String meant) {
        String chosen = CceVersion.newest(targets, meant);
        if (chosen == null) {
            throw new StartRejectedException(notOffered(meant) + hint(meant, List.of()), null);
        }
        return chosen;
    }

    /**
     * Returns a suggestion about the spelling; empty for none.
     *
     * @param others further versions that the service knows
     */
    String hint(String meant, Collection<String> others) {
        List<String> known = new ArrayList<>(targets);
        known.add(current);
        known.addAll(others);
        return VersionHint.of(meant, known, true);
    }

    String notOffered(String meant) {
        if (!current.isEmpty() && VersionText.fits(current, meant)) {
            return "CCE cluster " + clusterId + " is already at " + current + ", and CCE offers nothing newer of "
                    + meant;
        }
        return "CCE does not offer " + meant + " to cluster " + clusterId + ", which has "
                + (current.isEmpty() ? "an unknown version" : current) + "; it offers "
                + (targets.isEmpty() ? "nothing now" : String.join(", ", targets));
    }
}
