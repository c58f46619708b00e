// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.AutoCreatePolicy;
import io.clusterupgrade.css.model.BackupMethod;
import io.clusterupgrade.css.model.BackupType;
import io.clusterupgrade.css.model.ClusterDatastore;
import io.clusterupgrade.css.model.ClusterDetail;
import io.clusterupgrade.css.model.ClusterFailedReason;
import io.clusterupgrade.css.model.ClusterInstance;
import io.clusterupgrade.css.model.ClusterStatus;
import io.clusterupgrade.css.model.ClusterTag;
import io.clusterupgrade.css.model.ClusterVolume;
import io.clusterupgrade.css.model.ClustersPage;
import io.clusterupgrade.css.model.CreateSnapshotResponse;
import io.clusterupgrade.css.model.CreateSnapshotResponseBackup;
import io.clusterupgrade.css.model.DatastoreType;
import io.clusterupgrade.css.model.ElbWhiteList;
import io.clusterupgrade.css.model.GetTargetImageIdDetail;
import io.clusterupgrade.css.model.ImagesPage;
import io.clusterupgrade.css.model.InstType;
import io.clusterupgrade.css.model.InstanceStatus;
import io.clusterupgrade.css.model.PublicKibanaResp;
import io.clusterupgrade.css.model.RestoreStatus;
import io.clusterupgrade.css.model.Snapshot;
import io.clusterupgrade.css.model.SnapshotDatastore;
import io.clusterupgrade.css.model.SnapshotFrequency;
import io.clusterupgrade.css.model.SnapshotList;
import io.clusterupgrade.css.model.SnapshotPolicy;
import io.clusterupgrade.css.model.SnapshotStatus;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads every field of every response. Another test, in {@code decode}, reads the upgrade details. */
class CssFixtureTest {
    @Test
    void readsImages() {
        assertThat(decode(ImagesPage.class, "list-images/offered"))
                .isEqualTo(new ImagesPage(
                        true,
                        List.of(
                                new GetTargetImageIdDetail(
                                        "b3a0d6c4-7f15-4c2e-9b84-25d1e0f7a963",
                                        "7.10.2_25.6.0_0402",
                                        "Fixes for clusters with cold nodes.",
                                        "elasticsearch",
                                        "7.10.2",
                                        34),
                                new GetTargetImageIdDetail(
                                        "f0c2a9e8-1d47-43b6-8a5f-6e9b7c3d2014",
                                        "1.3.6_25.6.0_0402",
                                        null,
                                        "openSearch",
                                        "1.3.6",
                                        7)),
                        2));
    }

    @Test
    void readsAnEmptyListOfImages() {
        assertThat(decode(ImagesPage.class, "list-images/none")).isEqualTo(new ImagesPage(false, List.of(), 0));
    }

    @Test
    void readsEveryFieldOfACluster() {
        ClusterInstance node = new ClusterInstance(
                "11aa22bb-33cc-4d44-8e55-66ff77008899",
                "search-eu-ess-cold-1-1",
                InstType.ESS_COLD,
                InstanceStatus.UNAVAILABLE,
                "ess.spec-8u32g",
                "eu-west-101b",
                "172.16.9.14",
                "22bb33cc-44dd-4e55-8f66-770088991122",
                "33cc44dd-55ee-4f66-8077-008899112233",
                new ClusterVolume(
                        "ULTRAHIGH",
                        640,
                        List.of("44dd55ee-66ff-4007-8088-991122334455", "55ee66ff-7700-4118-8199-112233445566")));

        assertThat(decode(ClusterDetail.class, "show-cluster/every-field"))
                .isEqualTo(new ClusterDetail(
                        "8c4f1b7e-2a90-4d35-b6e1-0f7d9c3a5e28",
                        "search-eu",
                        "product search",
                        ClusterStatus.UNAVAILABLE,
                        List.of("GROWING", "SNAPSHOTTING"),
                        Map.of(
                                "GROWING", JsonValue.of("\"35%\""),
                                "SNAPSHOTTING", JsonValue.of("{\"done\":2,\"of\":5}")),
                        new ClusterFailedReason("CSS.6001", "No room for another node."),
                        new ClusterDatastore(DatastoreType.OPENSEARCH, "1.3.6", "1.3.6_25.1.0_0203", true, false),
                        List.of(node),
                        Instant.parse("2025-07-01T09:08:07Z"),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        List.of("172.16.9.14:9200"),
                        List.of("[2001:db8::9:14]:9200", "[2001:db8::9:15]:9200"),
                        "vpc-9",
                        "subnet-9",
                        "group-9",
                        List.of("subnet-9", "subnet-10"),
                        false,
                        true,
                        true,
                        false,
                        new SnapshotPolicy(true, "03:00 GMT+01:00", SnapshotFrequency.SAT, 14),
                        "203.0.113.20:9200",
                        20,
                        "bandwidth-20",
                        new PublicKibanaResp(
                                5, "203.0.113.21:5601", "bandwidth-5", new ElbWhiteList(true, "198.51.100.0/24")),
                        new ElbWhiteList(false, "198.51.100.7"),
                        "0",
                        List.of(new ClusterTag("team", "search"), new ClusterTag("tier", null)),
                        true,
                        "key-1",
                        "CS2507010001",
                        "172.16.200.3",
                        "2001:db8::200:3",
                        true));
    }

    @Test
    void readsAClusterDuringATask() {
        ClusterDetail cluster = decode(ClusterDetail.class, "show-cluster/in-a-task");

        assertThat(cluster.status()).isEqualTo(ClusterStatus.IN_PROGRESS);
        assertThat(cluster.actions()).containsExactly("AZ_MIGRATION");
        assertThat(cluster.actionProgress()).isEmpty();
        assertThat(cluster.failedReason()).isNull();
        assertThat(cluster.snapshotPolicy()).isNull();
        assertThat(cluster.publicKibanaResp()).isNull();
        assertThat(cluster.elbWhiteList()).isNull();
        assertThat(cluster.endpoint()).containsExactly("10.1.4.7:9200", "10.1.4.8:9200");
        assertThat(cluster.ipv6Endpoint()).isEmpty();
        assertThat(cluster.instances())
                .extracting(ClusterInstance::status)
                .containsExactly(InstanceStatus.AVAILABLE, InstanceStatus.IN_PROGRESS);
        assertThat(cluster.instances())
                .extracting(ClusterInstance::azCode)
                .containsExactly("cn-south-1c", "cn-south-1e");
        assertThat(cluster.instances().get(1).volume()).isEqualTo(new ClusterVolume("HIGH", 120, List.of()));
        assertThat(cluster.tags()).isEmpty();
        assertThat(cluster.isReady()).isFalse();
    }

    @Test
    void readsClustersInTheFormOfOlderDocuments() {
        ClustersPage page = decode(ClustersPage.class, "list-clusters/two");

        assertThat(page.totalSize()).isEqualTo(2);
        assertThat(page.clusters()).hasSize(2);
        ClusterDetail logs = page.clusters().get(0);
        assertThat(logs.failedReason()).isNull();
        assertThat(logs.instances().get(0).volume().size()).isEqualTo(80);
        assertThat(logs.period()).isFalse();
        assertThat(logs.supportVpcep()).isNull();
        assertThat(logs.isReady()).isTrue();
        ClusterDetail pipes = page.clusters().get(1);
        assertThat(pipes.status()).isEqualTo(ClusterStatus.UNAVAILABLE_300);
        assertThat(pipes.failedReason()).isEqualTo(new ClusterFailedReason("CSS.6005", "A service did not start."));
        assertThat(pipes.datastore())
                .isEqualTo(new ClusterDatastore(DatastoreType.LOGSTASH, "7.10.0", null, null, null));
        assertThat(pipes.instances().get(0).type()).isEqualTo(InstType.LGS);
        assertThat(pipes.instances().get(0).volume()).isEqualTo(new ClusterVolume(null, null, List.of()));
        assertThat(pipes.created()).isNull();
    }

    @Test
    void readsACreatedSnapshot() {
        assertThat(decode(CreateSnapshotResponse.class, "create-snapshot/created"))
                .isEqualTo(new CreateSnapshotResponse(
                        new CreateSnapshotResponseBackup("6d1f0b92-84c7-4e5a-a3d8-f7e2b9c01546", "before_7-10-2")));
    }

    @Test
    void readsSnapshotsWithBothKindsOfTimes() {
        SnapshotList list = decode(SnapshotList.class, "list-snapshots/every-field");

        assertThat(list.backups()).hasSize(2);
        assertThat(list.backups().get(0))
                .isEqualTo(new Snapshot(
                        "6d1f0b92-84c7-4e5a-a3d8-f7e2b9c01546",
                        "before_7-10-2",
                        "taken before the upgrade",
                        "70b9e4d2-5c18-4af3-9e06-b8d1c7f2a345",
                        "logs",
                        List.of("app-2026.01", "app-2026.02", ".kibana_1"),
                        "css-backup-logs",
                        Instant.parse("2026-05-06T07:08:09Z"),
                        new SnapshotDatastore(DatastoreType.OPENSEARCH, "1.3.6"),
                        SnapshotStatus.PART_FAILED,
                        BackupType.MANUAL,
                        BackupMethod.MANUAL,
                        SnapshotFrequency.DAY,
                        12,
                        3,
                        RestoreStatus.NONE,
                        Instant.parse("2026-05-06T07:08:10Z"),
                        Instant.parse("2026-05-06T07:18:09.500Z"),
                        Instant.parse("2026-05-06T07:18:10Z"),
                        "7.10.2"));
        Snapshot building = list.backups().get(1);
        assertThat(building.status()).isEqualTo(SnapshotStatus.BUILDING);
        assertThat(building.backupType()).isEqualTo(BackupType.AUTOMATIC);
        assertThat(building.backupMethod()).isEqualTo(BackupMethod.AUTO);
        assertThat(building.restoreStatus()).isEqualTo(RestoreStatus.ABSENT);
        assertThat(building.indices()).isEmpty();
        assertThat(building.datastore()).isEqualTo(new SnapshotDatastore(DatastoreType.ABSENT, null));
        assertThat(building.startTime()).isEqualTo(Instant.parse("2026-05-07T07:00:00Z"));
        assertThat(building.endTime()).isNull();
    }

    @Test
    void readsBooleansAndNumbersInATextAndTextsAsBooleansAndNumbers() {
        assertThat(decode(AutoCreatePolicy.class, "show-auto-create-policy/every-field"))
                .isEqualTo(new AutoCreatePolicy(
                        true,
                        "css-backup-logs",
                        "css_repository/logs",
                        "css_obs_agency",
                        "snapshot",
                        "02:00 GMT+08:00",
                        SnapshotFrequency.DAY,
                        List.of("app-*", "audit"),
                        "key-7",
                        "40mb",
                        "0",
                        7));
    }

    @Test
    void anEmptyResponseHasNoNullWhereNullIsExcluded() {
        ClusterDetail cluster =
                Fixtures.decodeText(ClusterDetail.class, "{}", ZoneOffset.UTC).value();

        assertThat(cluster.status()).isSameAs(ClusterStatus.ABSENT);
        assertThat(cluster.datastore().type()).isSameAs(DatastoreType.ABSENT);
        assertThat(cluster.actions()).isEmpty();
        assertThat(cluster.actionProgress()).isEmpty();
        assertThat(cluster.isReady()).isFalse();
        assertThat(Fixtures.decodeText(CreateSnapshotResponse.class, "{}", ZoneOffset.UTC)
                        .value()
                        .backup())
                .isEqualTo(new CreateSnapshotResponseBackup(null, null));
    }

    private static <R> R decode(Class<R> type, String name) {
        DecodeResult<R> decoded = Fixtures.decode(type, "css/" + name + ".json");
        assertThat(decoded.warnings()).isEmpty();
        return decoded.value();
    }
}
