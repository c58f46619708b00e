// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.internal.text.VersionText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * CSS: upgrades all nodes to another image, one node after another (see sdk/docs/wire/css.md#listimages and
 * sdk/docs/wire/css.md#upgradecore). A running upgrade cannot be stopped.
 *
 * @param upgradeType whether the engine version stays or changes
 * @param version the target engine version, such as {@code 7.10.2}, a {@code v} in front is dropped; null for any. If several images match, the one with
 *     the highest priority is used
 * @param imageId the target image; null to choose by version
 * @param agency the IAM agency that lets the service re-attach network ports
 * @param indicesBackupCheck whether the service rejects the start unless every index is in a snapshot
 * @param clusterLoadCheck whether the service rejects a cluster under load
 * @param batchSize how many data nodes move their data at once; at most half of them, 1 is recommended
 * @param pluginsUploaded whether plug-ins for the target version were uploaded in the console; if not, a start is
 *     rejected when the service requires them
 * @param acceptedWarnings the codes of the warnings that do not prevent the start, such as {@link #OLD_BACKUP}
 * @param allWarningsAccepted whether no warning prevents the start
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
        boolean pluginsUploaded,
        Set<String> acceptedWarnings,
        boolean allWarningsAccepted)
        implements CssPlan {

    /** Stands in a preview for the id of the image that the start chooses. */
    private static final String CHOSEN_IMAGE = "<id of the chosen image>";

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
        version = version == null ? null : VersionText.withoutLetter("version", version);
        acceptedWarnings = AcceptedCodes.of(acceptedWarnings);
    }

    private static CssImageUpgrade of(UpgradeType type, @Nullable String version, @Nullable String imageId) {
        return new CssImageUpgrade(
                type, version, imageId, AgencyType.VPC_AGENCY, true, true, 1, false, Set.of(), false);
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
        return with(draft -> draft.agency = value);
    }

    /** Returns this plan with the snapshot check on or off. */
    public CssImageUpgrade withIndicesBackupCheck(boolean value) {
        return with(draft -> draft.indicesBackupCheck = value);
    }

    /** Returns this plan with the load check on or off. */
    public CssImageUpgrade withClusterLoadCheck(boolean value) {
        return with(draft -> draft.clusterLoadCheck = value);
    }

    /** Returns this plan with more data nodes that move their data at once. */
    public CssImageUpgrade withBatchSize(int value) {
        return with(draft -> draft.batchSize = value);
    }

    /**
     * Returns this plan with the statement that all plug-ins required by the target version were uploaded in the
     * console.
     */
    public CssImageUpgrade withPluginsUploaded(boolean value) {
        return with(draft -> draft.pluginsUploaded = value);
    }

    /**
     * Returns this plan with the warnings that do not prevent the start; default none. A rejected start lists the codes of
     * those that do.
     */
    public CssImageUpgrade withAcceptedWarnings(Collection<String> codes) {
        return with(draft -> draft.acceptedWarnings = AcceptedCodes.of(codes));
    }

    /** Returns this plan with or without the acceptance of all warnings, new ones included; default without. */
    public CssImageUpgrade withAllWarningsAccepted(boolean value) {
        return with(draft -> draft.allWarningsAccepted = value);
    }

    /**
     * Returns the request that starts this upgrade of a cluster.
     *
     * @param chosenImageId the id of the image, which is known once the offered images are read
     */
    public UpgradeCoreRequest request(String clusterId, String chosenImageId) {
        return UpgradeCoreRequest.builder(clusterId, chosenImageId, upgradeType, agency)
                .indicesBackupCheck(indicesBackupCheck)
                .clusterLoadCheck(clusterLoadCheck)
                .batchSize(batchSize)
                .build();
    }

    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        notices.add("A running upgrade cannot be stopped; moving the data of one node may take 48 hours.");
        notices.add(
                upgradeType.equals(UpgradeType.SAME)
                        ? "After a failure it can be aborted, but nodes that are done stay upgraded: versions are then mixed"
                                + " until a new upgrade follows."
                        : "After a failure it can be aborted only as long as no node is done. Upgraded nodes cannot be rolled"
                                + " back.");
        notices.addAll(CssPlannedCalls.backupNotices(indicesBackupCheck));
        return List.copyOf(notices);
    }

    @Override
    public List<PlannedCall> calls() {
        String wanted = imageId != null ? "image " + imageId : "the preferred image";
        String of = version == null ? "" : " of version " + version;
        List<PlannedCall> calls = new ArrayList<>();
        calls.add(PlannedCall.of(
                CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "which version it has, and whether it is ready"));
        calls.add(PlannedCall.of(CssOperations.UPGRADE_DETAIL, "of both kinds: none may be in progress"));
        calls.add(PlannedCall.of(
                CssOperations.LIST_IMAGES,
                "upgrade_type=" + upgradeType + ": find " + wanted + of
                        + (pluginsUploaded ? "" : ", and whether plug-ins must be uploaded")));
        calls.addAll(CssPlannedCalls.beforeStart(indicesBackupCheck));
        calls.add(
                imageId == null
                        ? PlannedCall.of(
                                CssOperations.UPGRADE_CORE,
                                request(CssPlannedCalls.ANY_CLUSTER, CHOSEN_IMAGE),
                                "start, with the id of that image")
                        : PlannedCall.of(
                                CssOperations.UPGRADE_CORE, request(CssPlannedCalls.ANY_CLUSTER, imageId), "start"));
        calls.add(PlannedCall.of(CssOperations.UPGRADE_DETAIL, "find the new task, and watch it"));
        calls.add(PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "verify the version"));
        return List.copyOf(calls);
    }

    private CssImageUpgrade with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.plan();
    }

    /** A mutable copy of the values that change, from which the changed plan is made. */
    private static final class Draft {
        private final CssImageUpgrade plan;
        private String agency;
        private boolean indicesBackupCheck;
        private boolean clusterLoadCheck;
        private int batchSize;
        private boolean pluginsUploaded;
        private Set<String> acceptedWarnings;
        private boolean allWarningsAccepted;

        Draft(CssImageUpgrade plan) {
            this.plan = plan;
            this.agency = plan.agency;
            this.indicesBackupCheck = plan.indicesBackupCheck;
            this.clusterLoadCheck = plan.clusterLoadCheck;
            this.batchSize = plan.batchSize;
            this.pluginsUploaded = plan.pluginsUploaded;
            this.acceptedWarnings = plan.acceptedWarnings;
            this.allWarningsAccepted = plan.allWarningsAccepted;
        }

        CssImageUpgrade plan() {
            return new CssImageUpgrade(
                    plan.upgradeType,
                    plan.version,
                    plan.imageId,
                    agency,
                    indicesBackupCheck,
                    clusterLoadCheck,
                    batchSize,
                    pluginsUploaded,
                    acceptedWarnings,
                    allWarningsAccepted);
        }
    }
}
