// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.UpgradeType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * CSS: upgrades all nodes to another image, one node after another (see sdk/docs/wire/css.md#listimages and
 * sdk/docs/wire/css.md#upgradecore). A running upgrade cannot be stopped.
 *
 * @param upgradeType whether the engine version stays or changes
 * @param version the target engine version, such as {@code 7.10.2}; null for any. If several images match, the one with
 *     the highest priority is used
 * @param imageId the target image; null to choose by version
 * @param agency the IAM agency that lets the service re-attach network ports
 * @param indicesBackupCheck whether the service rejects the start unless every index is in a snapshot
 * @param clusterLoadCheck whether the service rejects a cluster under load
 * @param batchSize how many data nodes move their data at once; at most half of them, 1 is recommended
 * @param pluginsUploaded whether plug-ins for the target version were uploaded in the console; if not, a start is
 *     rejected when the service requires them
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

    /** Creates a plan for the newest image of the cluster's engine version, with both checks on. */
    public static CssImageUpgrade sameVersion() {
        return of(UpgradeType.SAME, null, null);
    }

    /** Creates a plan for the newest image of another engine version, with both checks on. */
    public static CssImageUpgrade toVersion(String version) {
        return of(UpgradeType.CROSS, Objects.requireNonNull(version, "version"), null);
    }

    /** Creates a plan for the image with the highest priority among all other engine versions, with both checks on. */
    public static CssImageUpgrade toNewestVersion() {
        return of(UpgradeType.CROSS, null, null);
    }

    /** Creates a plan for a known image, with both checks on. */
    public static CssImageUpgrade toImage(UpgradeType upgradeType, String imageId) {
        return of(upgradeType, null, Objects.requireNonNull(imageId, "imageId"));
    }

    /** Returns this plan with another IAM agency than {@link AgencyType#VPC_AGENCY}. */
    public CssImageUpgrade withAgency(String value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, value, indicesBackupCheck, clusterLoadCheck, batchSize, pluginsUploaded);
    }

    /** Returns this plan with the snapshot check on or off. */
    public CssImageUpgrade withIndicesBackupCheck(boolean value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, agency, value, clusterLoadCheck, batchSize, pluginsUploaded);
    }

    /** Returns this plan with the load check on or off. */
    public CssImageUpgrade withClusterLoadCheck(boolean value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, agency, indicesBackupCheck, value, batchSize, pluginsUploaded);
    }

    /** Returns this plan with more data nodes that move their data at once. */
    public CssImageUpgrade withBatchSize(int value) {
        return new CssImageUpgrade(
                upgradeType, version, imageId, agency, indicesBackupCheck, clusterLoadCheck, value, pluginsUploaded);
    }

    /**
     * Returns this plan with the statement that all plug-ins required by the target version were uploaded in the
     * console.
     */
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
                PlannedCall.of(CssOperations.UPGRADE_DETAIL, "of both kinds: none may be in progress"),
                PlannedCall.of(
                        CssOperations.LIST_IMAGES,
                        "upgrade_type=" + upgradeType + ": find " + wanted + of
                                + (pluginsUploaded ? "" : ", and whether plug-ins must be uploaded")),
                PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "whether it is still ready"),
                PlannedCall.of(
                        CssOperations.UPGRADE_DETAIL,
                        "of both kinds: none may be in progress; remember the existing tasks"),
                PlannedCall.of(
                        CssOperations.UPGRADE_CORE,
                        "upgrade_type=" + upgradeType + ", agency=" + agency + ", indices_backup_check="
                                + indicesBackupCheck + ", cluster_load_check=" + clusterLoadCheck + ", batch_size="
                                + batchSize),
                PlannedCall.of(CssOperations.UPGRADE_DETAIL, "find the new task, and watch it"),
                PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "verify the version"));
    }
}
