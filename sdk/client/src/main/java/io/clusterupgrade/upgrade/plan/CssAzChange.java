// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.MigrateType;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * CSS: moves nodes to another availability zone, or spreads them over more zones
 * (see sdk/docs/wire/css.md#updateazbyinstancetype). After zones were added the cluster needs a restart:
 * {@code css.cluster(id).rollingRestart(…)}.
 *
 * @param instType the kind of nodes
 * @param migrateType whether to move nodes or to add zones
 * @param sourceAz the current zone of the nodes, such as {@code cn-north-4a}
 * @param targetAz the target zones
 * @param agency the IAM agency that lets the service re-attach network ports
 * @param indicesBackupCheck whether the service rejects the start unless every index is in a snapshot
 * @param acceptedWarnings the codes of the warnings that do not prevent the start, such as {@link #OLD_BACKUP}
 * @param allWarningsAccepted whether no warning prevents the start
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateAzByInstanceType.html">UpdateAzByInstanceType</a>
 * @since 0.1.0
 */
public record CssAzChange(
        InstType instType,
        MigrateType migrateType,
        String sourceAz,
        List<String> targetAz,
        String agency,
        boolean indicesBackupCheck,
        Set<String> acceptedWarnings,
        boolean allWarningsAccepted)
        implements CssPlan {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a zone or the agency is missing
     */
    public CssAzChange {
        Objects.requireNonNull(instType, "instType");
        Objects.requireNonNull(migrateType, "migrateType");
        targetAz = List.copyOf(targetAz);
        if (sourceAz.isBlank() || targetAz.isEmpty() || targetAz.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("sourceAz and targetAz must not be blank");
        }
        if (agency.isBlank()) {
            throw new IllegalArgumentException("agency must not be blank");
        }
        acceptedWarnings = AcceptedCodes.of(acceptedWarnings);
    }

    /** Creates a plan that moves all nodes of one zone to another, with the snapshot check on. */
    public static CssAzChange move(String sourceAz, String targetAz) {
        return new CssAzChange(
                InstType.ALL,
                MigrateType.AZ_MIGRATE,
                sourceAz,
                List.of(targetAz),
                AgencyType.VPC_AGENCY,
                true,
                Set.of(),
                false);
    }

    /**
     * Creates a plan that spreads all nodes over more zones, with the snapshot check on.
     *
     * @param targetAz up to three zones, including the current ones
     */
    public static CssAzChange spread(String sourceAz, List<String> targetAz) {
        return new CssAzChange(
                InstType.ALL,
                MigrateType.MULTI_AZ_CHANGE,
                sourceAz,
                targetAz,
                AgencyType.VPC_AGENCY,
                true,
                Set.of(),
                false);
    }

    /** Returns this plan for one kind of nodes. */
    public CssAzChange withInstType(InstType value) {
        return with(draft -> draft.instType = value);
    }

    /** Returns this plan with another IAM agency than {@link AgencyType#VPC_AGENCY}. */
    public CssAzChange withAgency(String value) {
        return with(draft -> draft.agency = value);
    }

    /** Returns this plan with the snapshot check on or off. */
    public CssAzChange withIndicesBackupCheck(boolean value) {
        return with(draft -> draft.indicesBackupCheck = value);
    }

    /**
     * Returns this plan with the warnings that do not prevent the start; default none. A rejected start lists the codes of
     * those that do.
     */
    public CssAzChange withAcceptedWarnings(Collection<String> codes) {
        return with(draft -> draft.acceptedWarnings = AcceptedCodes.of(codes));
    }

    /** Returns this plan with or without the acceptance of all warnings, new ones included; default without. */
    public CssAzChange withAllWarningsAccepted(boolean value) {
        return with(draft -> draft.allWarningsAccepted = value);
    }

    /** Returns the request that starts this change of a cluster. */
    public UpdateAzByInstanceTypeRequest request(String clusterId) {
        return UpdateAzByInstanceTypeRequest.builder(clusterId, instType, migrateType, sourceAz, targetAz, agency)
                .indicesBackupCheck(indicesBackupCheck)
                .build();
    }

    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        notices.add(
                "A running change cannot be stopped, and after a failure it can be aborted only as long as no node has"
                        + " moved.");
        if (!migrateType.equals(MigrateType.AZ_MIGRATE)) {
            notices.add("After zones were added the cluster needs a restart: finish() says so until you have done it.");
        }
        notices.addAll(CssPlannedCalls.backupNotices(indicesBackupCheck));
        return List.copyOf(notices);
    }

    @Override
    public List<PlannedCall> calls() {
        List<PlannedCall> calls = new ArrayList<>();
        calls.add(PlannedCall.of(
                CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "where its nodes are, and whether it is ready"));
        calls.add(PlannedCall.of(CssOperations.UPGRADE_DETAIL, "of both kinds: none may be in progress"));
        calls.addAll(CssPlannedCalls.beforeStart(indicesBackupCheck));
        calls.add(PlannedCall.of(
                CssOperations.UPDATE_AZ_BY_INSTANCE_TYPE,
                request(CssPlannedCalls.ANY_CLUSTER),
                "start, for nodes of type " + instType));
        calls.add(PlannedCall.of(
                CssOperations.UPGRADE_DETAIL, "action_mode=AZ_MIGRATION: find the new task, and watch it"));
        calls.add(PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "verify the zones"));
        return List.copyOf(calls);
    }

    private CssAzChange with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.plan();
    }

    /** A mutable copy of the values that change, from which the changed plan is made. */
    private static final class Draft {
        private final CssAzChange plan;
        private InstType instType;
        private String agency;
        private boolean indicesBackupCheck;
        private Set<String> acceptedWarnings;
        private boolean allWarningsAccepted;

        Draft(CssAzChange plan) {
            this.plan = plan;
            this.instType = plan.instType;
            this.agency = plan.agency;
            this.indicesBackupCheck = plan.indicesBackupCheck;
            this.acceptedWarnings = plan.acceptedWarnings;
            this.allWarningsAccepted = plan.allWarningsAccepted;
        }

        CssAzChange plan() {
            return new CssAzChange(
                    instType,
                    plan.migrateType,
                    plan.sourceAz,
                    plan.targetAz,
                    agency,
                    indicesBackupCheck,
                    acceptedWarnings,
                    allWarningsAccepted);
        }
    }
}
