// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.UpgradeType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * CSS: puts another image on all nodes, node after node (see sdk/docs/wire/css.md#listimages and
 * sdk/docs/wire/css.md#upgradecore). A running one cannot be stopped.
 *
 * @param upgradeType whether the engine version stays or changes
 * @param version the engine version to go to, such as {@code 7.10.2}; null for any. Of several images that fit, the one that the
 *     service prefers (the highest priority) is taken
 * @param imageId the image to go to; null to choose by version
 * @param agency the IAM agency that lets the service re-attach network ports
 * @param indicesBackupCheck whether the service rejects unless every index is in a snapshot
 * @param clusterLoadCheck whether the service rejects a cluster under load
 * @param batchSize how many data nodes move their data at once; at most half of them, 1 is advised
 * @param pluginsUploaded whether plug-ins for the target version were uploaded in the console; without that, a start is rejected
 *     where the service wants them
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpgradeCore.html">UpgradeCore</a>
 * @since 0.1.0
 */
public record CssImageUpgrade(
        UpgradeType upgradeType,
        @Nullable String version,
        @Nullable String imageId,
        String agency,
        boolean indicesBackupCheck,
        boolean clusterLoadCheck,
        int batchSize,
        boolean pluginsUploaded)
        implements CssPlan {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the agency is blank or the batch size is below 1
     */
    public CssImageUpgrade {
        Objects.requireNonNull(upgradeType, "upgradeType");
        if (agency.isBlank()) {
            throw new IllegalArgumentException("agency must not be blank");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize < 1: " + batchSize);
        }
    }

    private static CssImageUpgrade of(UpgradeType type, @Nullable String version, @Nullable String imageId) {
        return new CssImageUpgrade(type, version, imageId, AgencyType.VPC_AGENCY, true, true, 1, false);
    }

    /** To the newest image of the engine version that the cluster has, with both checks on. */
    public static CssImageUpgrade sameVersion() {
        return of(UpgradeType.SAME, null, null);
    }

    /** To the newest image of another engine version, with both checks on. */
    public static CssImageUpgrade toVersion(String version) {
        return of(UpgradeType.CROSS, Objects.requireNonNull(version, "version"), null);
    }

    /** To the image that the service prefers among all those of other engine versions, with both checks on. */
    public static CssImageUpgrade toNewestVersion() {
        return of(UpgradeType.CROSS, null, null);
    }

    /** To an image that was chosen before, with both checks on. */
    public static CssImageUpgrade toImage(UpgradeType upgradeType, String imageId) {
        return of(upgradeType, null, Objects.requireNonNull(imageId, "imageId"));
    }

    /** This plan with another IAM agency than {@link AgencyType#VPC_AGENCY}. */
    public CssImageUpgrade withAgency(String value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, value, indicesBackupCheck, clusterLoadCheck, batchSize, pluginsUploaded);
    }

    /** This plan with the snapshot check on or off. */
    public CssImageUpgrade withIndicesBackupCheck(boolean value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, agency, value, clusterLoadCheck, batchSize, pluginsUploaded);
    }

    /** This plan with the load check on or off. */
    public CssImageUpgrade withClusterLoadCheck(boolean value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, agency, indicesBackupCheck, value, batchSize, pluginsUploaded);
    }

    /** This plan with more data nodes that move their data at once. */
    public CssImageUpgrade withBatchSize(int value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, agency, indicesBackupCheck, clusterLoadCheck, value, pluginsUploaded);
    }

    /** This plan with the word that all plug-ins which the target version wants were uploaded in the console. */
    public CssImageUpgrade withPluginsUploaded(boolean value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, agency, indicesBackupCheck, clusterLoadCheck, batchSize, value);
    }

    @Override
    public List<PlannedCall> calls() {
        String wanted = imageId != null ? "image " + imageId : "the preferred image";
        String of = version == null ? "" : " of version " + version;
        return List.of(
                PlannedCall.of(
                        CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "which version it has, and whether it is ready"),
                PlannedCall.of(CssOperations.UPGRADE_DETAIL, "of both kinds: none may be at work"),
                PlannedCall.of(
                        CssOperations.LIST_IMAGES,
                        "upgrade_type=" + upgradeType + ": find " + wanted + of
                                + (pluginsUploaded ? "" : ", and whether plug-ins must be uploaded")),
                PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "whether it is still ready"),
                PlannedCall.of(
                        CssOperations.UPGRADE_DETAIL,
                        "of both kinds: none may be at work; remember the tasks that there are"),
                PlannedCall.of(
                        CssOperations.UPGRADE_CORE,
                        "upgrade_type=" + upgradeType + ", agency=" + agency + ", indices_backup_check="
                                + indicesBackupCheck + ", cluster_load_check=" + clusterLoadCheck + ", batch_size="
                                + batchSize),
                PlannedCall.of(CssOperations.UPGRADE_DETAIL, "find the new task, and watch it"),
                PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "confirm the version"));
    }
}
