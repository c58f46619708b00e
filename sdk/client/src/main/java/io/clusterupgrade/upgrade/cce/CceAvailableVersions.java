// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.ClusterUpgradeInfo;
import io.clusterupgrade.cce.model.UpgradeVersionInfo;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.service.VersionHint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster of CCE may be upgraded to now (see sdk/docs/wire/cce.md#versions and
 * sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param clusterId the cluster
 * @param current the version that it has, in full; empty if the service does not say
 * @param targets the versions that it is offered, in full, a patch of its own release among them
 */
record CceAvailableVersions(String clusterId, String current, List<String> targets) {

    static CceAvailableVersions of(String clusterId, ClusterUpgradeInfo info) {
        UpgradeVersionInfo versions = info.spec().versionInfo();
        List<String> targets = new ArrayList<>(versions.targetVersions());
        String patched = version(versions.release(), versions.suggestPatch());
        if (isSaid(versions.suggestPatch()) && !targets.contains(patched)) {
            targets.add(patched);
        }
        return new CceAvailableVersions(clusterId, version(versions.release(), versions.patch()), List.copyOf(targets));
    }

    private static String version(@Nullable String release, @Nullable String patch) {
        return !isSaid(release) ? "" : isSaid(patch) ? release + "-" + patch : String.valueOf(release);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The version that is meant: the newest of those that fit. */
    String choose(String meant) {
        String chosen = CceVersion.newest(targets, meant);
        if (chosen == null) {
            throw new StartRejectedException(notOffered(meant) + hint(meant, List.of()), null);
        }
        return chosen;
    }

    /**
     * A question about the spelling; empty for none.
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
        if (!current.isEmpty() && CceVersion.fits(current, meant)) {
            return "CCE cluster " + clusterId + " is already at " + current + ", and is offered nothing newer of "
                    + meant;
        }
        return "CCE does not offer " + meant + " to cluster " + clusterId + ", which has "
                + (current.isEmpty() ? "a version that it does not say" : current) + "; it offers "
                + (targets.isEmpty() ? "nothing now" : String.join(", ", targets));
    }
}
