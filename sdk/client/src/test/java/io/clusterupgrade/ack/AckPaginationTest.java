// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.ClusterDetail;
import io.clusterupgrade.ack.model.ClusterEvent;
import io.clusterupgrade.ack.model.ClusterNode;
import io.clusterupgrade.ack.model.ClusterTask;
import io.clusterupgrade.ack.request.DescribeClusterEventsRequest;
import io.clusterupgrade.ack.request.DescribeClusterNodesRequest;
import io.clusterupgrade.ack.request.DescribeClusterTasksRequest;
import io.clusterupgrade.ack.request.DescribeClustersForRegionRequest;
import io.clusterupgrade.ack.request.DescribeEventsForRegionRequest;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import org.junit.jupiter.api.Test;

class AckPaginationTest {
    private final CannedTransport transport = new CannedTransport();
    private final AckClient client = AckTestClient.over(transport);
    private final AckCluster cluster = client.cluster("c1");

    @Test
    void readsTasksPageByPageUntilOneIsNotFull() {
        transport
                .response("{\"tasks\":[{\"task_id\":\"T-1\"},{\"task_id\":\"T-2\"}]}")
                .response("{\"tasks\":[{\"task_id\":\"T-3\"}]}");

        assertThat(cluster.tasks(
                        DescribeClusterTasksRequest.builder("c1").pageSize(2).build()))
                .extracting(ClusterTask::taskId)
                .containsExactly("T-1", "T-2", "T-3");
        assertThat(lines())
                .containsExactly(
                        "/clusters/c1/tasks?page_number=1&page_size=2", "/clusters/c1/tasks?page_number=2&page_size=2");
    }

    @Test
    void startsAtThePageOfTheRequestAndKeepsItsFilters() {
        transport.response("{\"events\":[{\"event_id\":\"e-1\"}]}");

        assertThat(cluster.events(DescribeClusterEventsRequest.builder("c1")
                        .taskId("T-1")
                        .pageNumber(4)
                        .build()))
                .extracting(ClusterEvent::eventId)
                .containsExactly("e-1");
        assertThat(lines()).containsExactly("/clusters/c1/events?task_id=T-1&page_number=4&page_size=100");
    }

    @Test
    void distinguishesNodesWithoutANameByTheirInstance() {
        transport
                .response("{\"nodes\":[{\"instance_id\":\"i-1\"},{\"node_name\":\"n2\"}]}")
                .response("{\"nodes\":[{\"instance_id\":\"i-3\"}]}");

        assertThat(cluster.nodes(
                        DescribeClusterNodesRequest.builder("c1").pageSize(2).build()))
                .extracting(ClusterNode::instanceId)
                .containsExactly("i-1", null, "i-3");
        assertThat(lines().get(1)).isEqualTo("/clusters/c1/nodes?pageNumber=2&pageSize=2");
    }

    @Test
    void readsTheOtherListsWithTheLargestDocumentedPages() {
        transport
                .response("{\"tasks\":[]}")
                .response("{\"nodes\":[]}")
                .response("{\"events\":[]}")
                .response("{\"clusters\":[{\"cluster_id\":\"c1\"}]}")
                .response("{\"events\":[{\"event_id\":\"e-1\"}]}");

        assertThat(cluster.tasks()).isEmpty();
        assertThat(cluster.nodes()).isEmpty();
        assertThat(cluster.events()).isEmpty();
        assertThat(client.clusters("r1")).extracting(ClusterDetail::clusterId).containsExactly("c1");
        assertThat(client.events("r1")).extracting(ClusterEvent::eventId).containsExactly("e-1");
        assertThat(lines())
                .containsExactly(
                        "/clusters/c1/tasks?page_number=1&page_size=20",
                        "/clusters/c1/nodes?pageNumber=1&pageSize=100",
                        "/clusters/c1/events?page_number=1&page_size=100",
                        "/regions/r1/clusters?page_number=1&page_size=20",
                        "/regions/r1/events?page_number=1&page_size=100");
    }

    @Test
    void keepsTheFiltersOfClustersAndRegionalEventsOnEveryPage() {
        transport
                .response("{\"clusters\":[{\"cluster_id\":\"c1\"}]}")
                .response("{\"clusters\":[]}")
                .response("{\"events\":[{\"event_id\":\"e-1\"}]}")
                .response("{\"events\":[]}");

        client.clusters(DescribeClustersForRegionRequest.builder("r1")
                        .name("shop")
                        .pageSize(1)
                        .build())
                .toList();
        client.events(DescribeEventsForRegionRequest.builder("r1")
                        .clusterId("c1")
                        .pageSize(1)
                        .build())
                .toList();

        assertThat(lines())
                .containsExactly(
                        "/regions/r1/clusters?name=shop&page_number=1&page_size=1",
                        "/regions/r1/clusters?name=shop&page_number=2&page_size=1",
                        "/regions/r1/events?cluster_id=c1&page_number=1&page_size=1",
                        "/regions/r1/events?cluster_id=c1&page_number=2&page_size=1");
    }

    @Test
    void rejectsTokensWhereAllPagesAreReadByNumber() {
        assertThatThrownBy(() -> cluster.tasks(
                        DescribeClusterTasksRequest.builder("c1").nextToken("t").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nextToken");
        assertThatThrownBy(() -> client.events(DescribeEventsForRegionRequest.builder("r1")
                        .maxResults(5)
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxResults");
        assertThat(transport.calls()).isEmpty();
    }

    private List<String> lines() {
        return transport.calls().stream()
                .map(call -> call.url().replaceFirst("http://[^/]+", ""))
                .toList();
    }
}
