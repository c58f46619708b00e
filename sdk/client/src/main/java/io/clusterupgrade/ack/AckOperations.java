// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static io.clusterupgrade.ack.AckDefinition.read;
import static io.clusterupgrade.ack.AckDefinition.write;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeClusterResponse;
import io.clusterupgrade.ack.request.CancelClusterUpgradeRequest;
import io.clusterupgrade.ack.request.GetUpgradeStatusRequest;
import io.clusterupgrade.ack.request.PauseClusterUpgradeRequest;
import io.clusterupgrade.ack.request.ResumeUpgradeClusterRequest;
import io.clusterupgrade.ack.request.UpgradeClusterRequest;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;

/**
 * All operations of ACK as constants, for {@link AckClient#call} and {@link AckClient#callAsync}. The operations of an upgrade are
 * constants of this class; the others are constants of its nested classes, by topic. A nested class is initialized when a program
 * first uses one of its operations, so that a program starts without those that it does not use.
 *
 * @since 0.1.0
 */
public final class AckOperations {
    /** Upgrades a cluster. */
    public static final Operation<UpgradeClusterRequest, UpgradeClusterResponse> UPGRADE_CLUSTER = write(
                    "UpgradeCluster", "POST", "/api/v2/clusters/{ClusterId}/upgrade")
            .request(UpgradeClusterRequest.class)
            .path("ClusterId", UpgradeClusterRequest::clusterId)
            .jsonBody()
            .emptyBodyAllowed()
            .response(UpgradeClusterResponse.class)
            .echoing("ClusterId", UpgradeClusterResponse::clusterId);

    /** Reads the status of a cluster's upgrade; the public cloud no longer has it, see {@link Tasks#DESCRIBE_TASK_INFO}. */
    public static final Operation<GetUpgradeStatusRequest, GetUpgradeStatus> GET_UPGRADE_STATUS = read(
                    "GetUpgradeStatus", "/api/v2/clusters/{ClusterId}/upgrade/status")
            .request(GetUpgradeStatusRequest.class)
            .path("ClusterId", GetUpgradeStatusRequest::clusterId)
            .replacedBy("client.task(id).describeTaskInfo()")
            .response(GetUpgradeStatus.class);

    /**
     * Pauses the upgrade of a cluster.
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link Tasks#PAUSE_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<PauseClusterUpgradeRequest, NoContent> PAUSE_CLUSTER_UPGRADE = write(
                    "PauseClusterUpgrade", "POST", "/api/v2/clusters/{ClusterId}/upgrade/pause")
            .request(PauseClusterUpgradeRequest.class)
            .path("ClusterId", PauseClusterUpgradeRequest::clusterId)
            .replacedBy("client.task(id).pauseTask()")
            .noContent();

    /**
     * Resumes the upgrade of a cluster.
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link Tasks#RESUME_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<ResumeUpgradeClusterRequest, NoContent> RESUME_UPGRADE_CLUSTER = write(
                    "ResumeUpgradeCluster", "POST", "/api/v2/clusters/{ClusterId}/upgrade/resume")
            .request(ResumeUpgradeClusterRequest.class)
            .path("ClusterId", ResumeUpgradeClusterRequest::clusterId)
            .replacedBy("client.task(id).resumeTask()")
            .noContent();

    /**
     * Cancels the upgrade of a cluster.
     * @deprecated The vendor has removed it from the public cloud (30 September 2026); use {@link Tasks#CANCEL_TASK}.
     */
    @Deprecated(since = "0.1.0")
    public static final Operation<CancelClusterUpgradeRequest, NoContent> CANCEL_CLUSTER_UPGRADE = write(
                    "CancelClusterUpgrade", "POST", "/api/v2/clusters/{ClusterId}/upgrade/cancel")
            .request(CancelClusterUpgradeRequest.class)
            .path("ClusterId", CancelClusterUpgradeRequest::clusterId)
            .replacedBy("client.task(id).cancelTask()")
            .noContent();

    private AckOperations() {}

    /** Reads, pauses, resumes and cancels the tasks of ACK, such as upgrades. */
    public static final class Tasks extends AckTaskConstants {
        private Tasks() {}
    }

    /** The operations on checks before an upgrade. */
    public static final class Checks extends AckCheckConstants {
        private Checks() {}
    }

    /** The operations on clusters, versions and logs. */
    public static final class Clusters extends AckClusterConstants {
        private Clusters() {}
    }

    /** Reads, upgrades, changes and repairs node pools and their nodes. */
    public static final class NodePools extends AckNodePoolConstants {
        private NodePools() {}
    }

    /** The operations on add-ons. */
    public static final class Addons extends AckAddonConstants {
        private Addons() {}
    }

    /** The operations on plans and events. */
    public static final class Plans extends AckPlanConstants {
        private Plans() {}
    }

    /** The operations on vulnerabilities (CVEs) of nodes. */
    public static final class Vulnerabilities extends AckVulnerabilityConstants {
        private Vulnerabilities() {}
    }

    /** The operations on components of nodes, such as the kubelet. */
    public static final class NodeComponents extends AckNodeComponentConstants {
        private NodeComponents() {}
    }

    /** The operations on inspections of clusters. */
    public static final class Inspections extends AckInspectionConstants {
        private Inspections() {}
    }

    /** Starts diagnoses of a cluster and reads their results. */
    public static final class Diagnoses extends AckDiagnosisConstants {
        private Diagnoses() {}
    }
}
