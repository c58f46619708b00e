// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.MigrateType;
import java.util.List;
import java.util.Objects;

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
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/UpdateAzByInstanceType.html">UpdateAzByInstanceType</a>
 * @since 0.1.0
 */
public record CssAzChange(
        InstType instType,
        MigrateType migrateType,
        String sourceAz,
        List<String> targetAz,
        String agency,
        boolean indicesBackupCheck)
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
    }

    /** Creates a plan that moves all nodes of one zone to another, with the snapshot check on. */
    public static CssAzChange move(String sourceAz, String targetAz) {
        return new CssAzChange(
                InstType.ALL, MigrateType.AZ_MIGRATE, sourceAz, List.of(targetAz), AgencyType.VPC_AGENCY, true);
    }

    /**
     * Creates a plan that spreads all nodes over more zones, with the snapshot check on.
     *
     * @param targetAz up to three zones, including the current ones
     */
    public static CssAzChange spread(String sourceAz, List<String> targetAz) {
        return new CssAzChange(
                InstType.ALL, MigrateType.MULTI_AZ_CHANGE, sourceAz, targetAz, AgencyType.VPC_AGENCY, true);
    }

    /** Returns this plan for one kind of nodes. */
    public CssAzChange withInstType(InstType value) {
        return new CssAzChange(value, migrateType, sourceAz, targetAz, agency, indicesBackupCheck);
    }

    /** Returns this plan with another IAM agency than {@link AgencyType#VPC_AGENCY}. */
    public CssAzChange withAgency(String value) {
        return new CssAzChange(instType, migrateType, sourceAz, targetAz, value, indicesBackupCheck);
    }

    /** Returns this plan with the snapshot check on or off. */
    public CssAzChange withIndicesBackupCheck(boolean value) {
        return new CssAzChange(instType, migrateType, sourceAz, targetAz, agency, value);
    }

    @Override
    public List<PlannedCall> calls() {
        return List.of(
                PlannedCall.of(
                        CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "where its nodes are, and whether it is ready"),
                PlannedCall.of(CssOperations.UPGRADE_DETAIL, "of both kinds: none may be in progress"),
                PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "whether it is still ready"),
                PlannedCall.of(
                        CssOperations.UPGRADE_DETAIL,
                        "of both kinds: none may be in progress; remember the existing tasks"),
                PlannedCall.of(
                        CssOperations.UPDATE_AZ_BY_INSTANCE_TYPE,
                        "inst_type=" + instType + ", migrate_type=" + migrateType + ", source_az=" + sourceAz
                                + ", target_az=" + String.join(",", targetAz) + ", agency=" + agency
                                + ", indices_backup_check=" + indicesBackupCheck),
                PlannedCall.of(
                        CssOperations.UPGRADE_DETAIL, "action_mode=AZ_MIGRATION: find the new task, and watch it"),
                PlannedCall.of(CssOperations.Clusters.SHOW_CLUSTER_DETAIL, "verify the zones"));
    }
}
