// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.model.ActionMode;
import io.clusterupgrade.css.model.AgencyType;
import io.clusterupgrade.css.model.AiOpsCheckType;
import io.clusterupgrade.css.model.AiOpsReport;
import io.clusterupgrade.css.model.DatastoreType;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.MigrateType;
import io.clusterupgrade.css.model.RestartType;
import io.clusterupgrade.css.model.SnapshotFrequency;
import io.clusterupgrade.css.model.UpgradeType;
import io.clusterupgrade.css.request.CreateAiOpsRequest;
import io.clusterupgrade.css.request.CreateSnapshotRequest;
import io.clusterupgrade.css.request.DeleteAiOpsRequest;
import io.clusterupgrade.css.request.ListAiOpsRequest;
import io.clusterupgrade.css.request.ListClustersDetailsRequest;
import io.clusterupgrade.css.request.ListImagesRequest;
import io.clusterupgrade.css.request.ListSnapshotsRequest;
import io.clusterupgrade.css.request.RestartClusterRequest;
import io.clusterupgrade.css.request.RollingRestartRequest;
import io.clusterupgrade.css.request.ShowAiOpsDetectorRequest;
import io.clusterupgrade.css.request.ShowAutoCreatePolicyRequest;
import io.clusterupgrade.css.request.ShowClusterDetailRequest;
import io.clusterupgrade.css.request.UpdateAzByInstanceTypeRequest;
import io.clusterupgrade.css.request.UpdateInstanceRequest;
import io.clusterupgrade.css.request.UpdateSnapshotSettingRequest;
import io.clusterupgrade.css.request.UpgradeCoreRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rejects invalid values before anything is sent; the message names the value. */
class CssBadInputTest {
    private static final String AGENCY = "css_upgrade_agency";

    private final CannedTransport transport = new CannedTransport().response("{}");
    private final CssClient css = CssClient.builder()
            .endpoint("http://127.0.0.1:1")
            .projectId("p-1")
            .signer(Signer.none())
            .transport(transport)
            .build();

    static Stream<Arguments> missing() {
        return Stream.of(
                bad("upgradeType", () -> ListImagesRequest.builder("c-1", null)),
                bad("clusterId", () -> ListImagesRequest.builder(null, UpgradeType.SAME)),
                bad("clusterId", () -> UpgradeCoreRequest.builder(null, "i", UpgradeType.SAME, AGENCY)),
                bad("targetImageId", () -> UpgradeCoreRequest.builder("c-1", null, UpgradeType.SAME, AGENCY)),
                bad("upgradeType", () -> UpgradeCoreRequest.builder("c-1", "i", null, AGENCY)),
                bad("agency", () -> UpgradeCoreRequest.builder("c-1", "i", UpgradeType.SAME, null)),
                bad("instType", () -> upgrade().instType(null)),
                bad("clusterId", () -> azChange(null, InstType.ALL, MigrateType.AZ_MIGRATE, "a", List.of("b"), AGENCY)),
                bad("instType", () -> azChange("c-1", null, MigrateType.AZ_MIGRATE, "a", List.of("b"), AGENCY)),
                bad("migrateType", () -> azChange("c-1", InstType.ALL, null, "a", List.of("b"), AGENCY)),
                bad(
                        "sourceAz",
                        () -> azChange("c-1", InstType.ALL, MigrateType.AZ_MIGRATE, null, List.of("b"), AGENCY)),
                bad("targetAz", () -> azChange("c-1", InstType.ALL, MigrateType.AZ_MIGRATE, "a", null, AGENCY)),
                bad("agency", () -> azChange("c-1", InstType.ALL, MigrateType.AZ_MIGRATE, "a", List.of("b"), null)),
                bad("clusterId", () -> new ShowClusterDetailRequest(null)),
                bad("clusterId", () -> CreateAiOpsRequest.builder(null, "before")),
                bad("name", () -> CreateAiOpsRequest.builder("c-1", null)),
                bad("description", () -> healthCheck().description(null)),
                bad("checkType", () -> healthCheck().checkType(null)),
                bad("checkItems", () -> healthCheck().checkItems(null)),
                bad("clusterId", () -> ListAiOpsRequest.builder(null)),
                bad("report", () -> ListAiOpsRequest.builder("c-1").report(null)),
                bad("clusterId", () -> new ShowAiOpsDetectorRequest(null)),
                bad("clusterId", () -> new DeleteAiOpsRequest(null, "h-1")),
                bad("aiopsId", () -> new DeleteAiOpsRequest("c-1", null)),
                bad("clusterId", () -> new ListSnapshotsRequest(null)),
                bad("clusterId", () -> new ShowAutoCreatePolicyRequest(null)),
                bad("clusterId", () -> UpdateInstanceRequest.builder(null, "n-1")),
                bad("instanceId", () -> UpdateInstanceRequest.builder("c-1", null)),
                bad("clusterId", () -> CreateSnapshotRequest.builder(null, "before")),
                bad("name", () -> CreateSnapshotRequest.builder("c-1", null)),
                bad("description", () -> snapshot().description(null)),
                bad("indices", () -> snapshot().indices(null)),
                bad("clusterId", () -> UpdateSnapshotSettingRequest.builder(null, "b", "a")),
                bad("bucket", () -> UpdateSnapshotSettingRequest.builder("c-1", null, "a")),
                bad("agency", () -> UpdateSnapshotSettingRequest.builder("c-1", "b", null)),
                bad("clusterId", () -> new RestartClusterRequest(null, RestartType.ROLE, List.of("all"))),
                bad("type", () -> new RestartClusterRequest("c-1", null, List.of("all"))),
                bad("value", () -> new RestartClusterRequest("c-1", RestartType.ROLE, null)),
                bad("clusterId", () -> new RollingRestartRequest(null, List.of("all"))),
                bad("value", () -> new RollingRestartRequest("c-1", null)));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void rejectsAMissingValueByItsName(String property, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(property);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                bad("offset must be 0 to 1000: -1", () -> images().offset(-1)),
                bad("offset must be 0 to 1000: 1001", () -> images().offset(1001)),
                bad("limit must be 1 to 1000: 0", () -> images().limit(0)),
                bad("limit must be 1 to 1000: 1001", () -> images().limit(1001)),
                bad("offset must be 1 to 1000: 0", () -> clusters().offset(0)),
                bad("limit must be 1 to 1000: 1001", () -> clusters().limit(1001)),
                bad("datastoreType must not be absent", () -> clusters().datastoreType(DatastoreType.ABSENT)),
                bad(
                        "offset must be 1 to 1000: 0",
                        () -> UpgradeDetailRequest.builder("c-1").offset(0)),
                bad(
                        "actionMode must not be absent",
                        () -> UpgradeDetailRequest.builder("c-1").actionMode(ActionMode.ABSENT)),
                bad("upgradeType must not be absent", () -> ListImagesRequest.builder("c-1", UpgradeType.ABSENT)),
                bad(
                        "targetImageId must not be blank",
                        () -> UpgradeCoreRequest.builder("c-1", " ", UpgradeType.SAME, "a")),
                bad("agency must not be blank", () -> UpgradeCoreRequest.builder("c-1", "i", UpgradeType.SAME, "")),
                bad("batchSize must be 1", () -> upgrade().batchSize(0)),
                bad("targetAz must not be empty", () -> azTo(List.of())),
                bad("targetAz must not be blank", () -> azTo(List.of("a", ""))),
                bad("targetAz must be names without commas: a,b", () -> azTo(List.of("a,b"))),
                bad("name must be 4 to 64", () -> CreateSnapshotRequest.builder("c-1", "abc")),
                bad("name must be 4 to 64", () -> CreateSnapshotRequest.builder("c-1", "a".repeat(65))),
                bad("name must be 4 to 64", () -> CreateSnapshotRequest.builder("c-1", "Before")),
                bad("name must be 4 to 64", () -> CreateSnapshotRequest.builder("c-1", "1before")),
                bad("description must be 256", () -> snapshot().description("x".repeat(257))),
                bad("description must be 256", () -> snapshot().description("a < b")),
                bad("indices must be without", () -> snapshot().indices(List.of("App"))),
                bad("indices must be without", () -> snapshot().indices(List.of("a b"))),
                bad("indices must be without", () -> snapshot().indices(List.of("a/b"))),
                bad("indices must be names without commas", () -> snapshot().indices(List.of("a,b"))),
                bad("indices must be 1024", () -> snapshot().indices(List.of("a".repeat(1000), "b".repeat(24)))),
                bad("keepday must be 1 to 90: 91", () -> setting().keepday(91)),
                bad("prefix must not be blank", () -> setting().prefix(" ")),
                bad("frequency must not be absent", () -> setting().frequency(SnapshotFrequency.ABSENT)),
                bad(
                        "agency must not be blank",
                        () -> UpdateInstanceRequest.builder("c-1", "n-1").agency("")),
                bad("name must be 4 to 64", () -> CreateAiOpsRequest.builder("c-1", "1before")),
                bad("description must be 255", () -> healthCheck().description("x".repeat(256))),
                bad("checkType must not be absent", () -> healthCheck().checkType(AiOpsCheckType.ABSENT)),
                bad("checkType must not be partial", () -> healthCheck().checkType(AiOpsCheckType.PARTIAL)),
                bad("checkItems must not be empty", () -> healthCheck().checkItems(List.of())),
                bad("checkItems must not be blank", () -> healthCheck().checkItems(List.of(" "))),
                bad(
                        "limit must be 1 to 1000: 0",
                        () -> ListAiOpsRequest.builder("c-1").limit(0)),
                bad(
                        "offset must be 0 to 1000: -1",
                        () -> ListAiOpsRequest.builder("c-1").offset(-1)),
                bad(
                        "report must not be absent",
                        () -> ListAiOpsRequest.builder("c-1").report(AiOpsReport.ABSENT)),
                bad("value must not be empty", () -> new RollingRestartRequest("c-1", List.of())));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void rejectsAWrongValueByItsName(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }

    static Stream<Arguments> notSent() {
        return Stream.of(
                unsent("clusterId must not be blank", css -> css.cluster(" ")),
                unsent("instanceId must not be blank", css -> css.cluster("c-1").updateInstance("")),
                unsent("instanceId must be an id", css -> css.cluster("c-1").updateInstance("n/1")),
                unsent(
                        "aiopsId must not be blank",
                        css -> css.cluster("c-1").healthChecks().deleteAiOps("")),
                unsent(
                        "clusterId of the request",
                        css -> css.cluster("c-2")
                                .healthChecks()
                                .createAiOps(healthCheck().build())),
                unsent(
                        "clusterId of the request",
                        css -> css.cluster("c-2")
                                .healthChecks()
                                .listAiOps(ListAiOpsRequest.builder("c-1").build())),
                unsent("actionId must not be blank", css -> css.cluster("c-1").retryUpgradeTask("")),
                unsent(
                        "upgradeType must be an id",
                        css -> css.cluster("c-1").images(UpgradeType.of("a/b")).toList()),
                unsent("domainId must not be blank", css -> css.createAgency("", "acme", AgencyType.VPC)),
                unsent("domainName must not be blank", css -> css.createAgency("d-1", " ", AgencyType.VPC)),
                unsent("type must not be absent", css -> css.createAgency("d-1", "acme", AgencyType.ABSENT)),
                unsent(
                        "clusterId of the request",
                        css -> css.cluster("c-2").upgradeCore(upgrade().build())),
                unsent("clusterId of the request", css -> css.cluster("c-2").listImages(images().build())),
                unsent(
                        "clusterId of the request",
                        css -> css.cluster("c-2")
                                .snapshots()
                                .createSnapshot(snapshot().build())),
                unsent(
                        "clusterId of the request",
                        css -> css.cluster("c-2")
                                .snapshots()
                                .updateSnapshotSetting(setting().build())),
                unsent(
                        "clusterId of the request",
                        css -> css.cluster("c-2")
                                .updateAzByInstanceType(azTo(List.of("b")).build())),
                unsent(
                        "clusterId of the request",
                        css -> css.cluster("c-2")
                                .updateInstance(UpdateInstanceRequest.builder("c-1", "n-1")
                                        .build())));
    }

    @ParameterizedTest
    @MethodSource("notSent")
    void sendsNothingThatWouldCallAnotherOperation(String message, Consumer<CssClient> call) {
        assertThatThrownBy(() -> call.accept(css))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void writesAreNotIdempotent() {
        assertThat(Stream.of(
                        CssOperations.UPGRADE_CORE,
                        CssOperations.UPDATE_AZ_BY_INSTANCE_TYPE,
                        CssOperations.RETRY_UPGRADE_TASK,
                        CssOperations.Clusters.CREATE_AGENCY,
                        CssOperations.Clusters.UPDATE_INSTANCE,
                        CssOperations.Clusters.RESTART_CLUSTER,
                        CssOperations.Clusters.ROLLING_RESTART,
                        CssOperations.HealthChecks.CREATE_AI_OPS,
                        CssOperations.HealthChecks.DELETE_AI_OPS,
                        CssOperations.Snapshots.CREATE_SNAPSHOT,
                        CssOperations.Snapshots.UPDATE_SNAPSHOT_SETTING))
                .noneMatch(Operation::isIdempotent);
    }

    private static Arguments bad(String expected, ThrowingCallable call) {
        return Arguments.of(expected, call);
    }

    private static Arguments unsent(String message, Consumer<CssClient> call) {
        return Arguments.of(message, call);
    }

    private static ListImagesRequest.Builder images() {
        return ListImagesRequest.builder("c-1", UpgradeType.SAME);
    }

    private static ListClustersDetailsRequest.Builder clusters() {
        return ListClustersDetailsRequest.builder();
    }

    private static UpgradeCoreRequest.Builder upgrade() {
        return UpgradeCoreRequest.builder("c-1", "image-1", UpgradeType.SAME, AGENCY);
    }

    private static CreateAiOpsRequest.Builder healthCheck() {
        return CreateAiOpsRequest.builder("c-1", "before");
    }

    private static CreateSnapshotRequest.Builder snapshot() {
        return CreateSnapshotRequest.builder("c-1", "before");
    }

    private static UpdateSnapshotSettingRequest.Builder setting() {
        return UpdateSnapshotSettingRequest.builder("c-1", "bucket-1", "css_obs_agency");
    }

    private static UpdateAzByInstanceTypeRequest.Builder azTo(List<String> targets) {
        return azChange("c-1", InstType.ALL, MigrateType.AZ_MIGRATE, "a", targets, AGENCY);
    }

    private static UpdateAzByInstanceTypeRequest.Builder azChange(
            String clusterId,
            InstType instType,
            MigrateType migrateType,
            String sourceAz,
            List<String> targetAz,
            String agency) {
        return UpdateAzByInstanceTypeRequest.builder(clusterId, instType, migrateType, sourceAz, targetAz, agency);
    }
}
