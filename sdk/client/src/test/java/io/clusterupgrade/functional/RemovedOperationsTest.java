// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterType;
import io.clusterupgrade.ack.request.DescribeClustersRequest;
import io.clusterupgrade.ack.request.DescribeClustersV1Request;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OperationRemovedException;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests calls of operations that the vendor has removed: one exception, which names what to use instead. */
@SuppressWarnings("deprecation") // that is what it tests
class RemovedOperationsTest {
    private static final Map<String, Consumer<AckCluster>> CALLS = Map.of(
            "describeTaskInfo()", AckCluster::getUpgradeStatus,
            "pauseTask()", AckCluster::pauseClusterUpgrade,
            "resumeTask()", AckCluster::resumeUpgradeCluster,
            "cancelTask()", AckCluster::cancelClusterUpgrade);

    private final CloudSimulator cloud = CloudSimulator.start();
    private final AckClient client = AckClient.builder()
            .endpoint(cloud.endpoint())
            .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
            .build();

    @AfterEach
    void close() {
        client.close();
        cloud.close();
    }

    @Test
    void nameTheirReplacement() {
        AckCluster cluster = client.cluster(cloud.ack().addCluster(spec -> {}).id());

        assertThat(CALLS)
                .allSatisfy((replacement, call) -> assertThatThrownBy(() -> call.accept(cluster))
                        .isInstanceOfSatisfying(
                                OperationRemovedException.class,
                                removed -> assertThat(removed.replacement())
                                        .startsWith("client.task(id).")
                                        .endsWith(replacement))
                        .hasMessageContaining(
                                "The vendor has removed this operation. Use client.task(id)." + replacement));
        assertThat(cloud.journal().count()).as("each is sent once").isEqualTo(CALLS.size());
    }

    @Test
    void nameTheNewerListOfClusters() {
        cloud.ack().addCluster(spec -> {});
        List<Runnable> lists = List.of(
                () -> client.describeClusters(DescribeClustersRequest.builder().build()),
                () -> client.describeClustersV1(
                        DescribeClustersV1Request.builder().build()));

        assertThat(lists)
                .allSatisfy(list -> assertThatThrownBy(list::run)
                        .isInstanceOf(OperationRemovedException.class)
                        .hasMessageContaining(
                                "The vendor has removed this operation. Use client.clusters(regionId) instead."));
    }

    @Test
    void listTheClustersOfAnOlderDeployment() {
        String older = cloud.ack().addCluster(spec -> spec.olderDeployment()).id();
        cloud.ack().addCluster(spec -> {});

        assertThat(client.describeClusters(DescribeClustersRequest.builder()
                        .clusterType(ClusterType.MANAGED_KUBERNETES)
                        .build()))
                .extracting(ClusterDetail::clusterId)
                .containsExactly(older);
        assertThat(client.describeClusters(
                        DescribeClustersRequest.builder().name("other").build()))
                .isEmpty();
        assertThat(client.describeClustersV1(
                                DescribeClustersV1Request.builder().pageSize(1).build())
                        .clusters())
                .extracting(ClusterDetail::clusterId)
                .containsExactly(older);
        assertThat(client.describeClustersV1(DescribeClustersV1Request.builder()
                                .regionId("elsewhere-1")
                                .build())
                        .clusters())
                .isEmpty();
    }

    @Test
    void workInAnOlderDeployment() {
        var older = cloud.ack().addCluster(spec -> spec.olderDeployment());
        older.startUpgrade(plan -> {});

        assertThat(client.cluster(older.id()).getUpgradeStatus().status().value())
                .isEqualTo("running");
    }

    @ParameterizedTest
    @CsvSource({
        "404, InvalidAction.NotFound",
        "404, InvalidApi.NotFound",
        "400, UnsupportedOperation",
        "410, Gone",
        "410, ''",
    })
    void areRecognizedByTheCodesOfAGatewayThatDoesNotKnowThem(int status, String code) {
        AckCluster cluster = client.cluster(
                cloud.ack().addCluster(spec -> spec.olderDeployment()).id());
        cloud.faults()
                .next(Fault.response(status)
                        .json("{\"RequestId\":\"R\",\"HostId\":\"h\",\"Code\":\"" + code + "\",\"Message\":\"gone\"}"));

        assertThatThrownBy(cluster::getUpgradeStatus).isInstanceOf(OperationRemovedException.class);
    }

    @Test
    void doNotHideAMissingCluster() {
        cloud.ack().addCluster(spec -> spec.olderDeployment());

        assertThatThrownBy(() -> client.cluster("c-unknown").getUpgradeStatus())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("ErrorClusterNotFound");
    }

    @Test
    void doNotConcernOperationsThatTheVendorKeeps() {
        AckCluster cluster = client.cluster(cloud.ack().addCluster(spec -> {}).id());
        cloud.faults()
                .next(
                        Fault.response(404)
                                .json(
                                        "{\"RequestId\":\"R\",\"HostId\":\"h\",\"Code\":\"InvalidAction.NotFound\",\"Message\":\"\"}"));

        assertThatThrownBy(cluster::describeClusterDetail).isInstanceOf(NotFoundException.class);
    }
}
