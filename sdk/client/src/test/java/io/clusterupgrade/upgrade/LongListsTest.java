// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.PagedIterable;
import io.clusterupgrade.testkit.Allocation;
import io.clusterupgrade.upgrade.fixture.ManyTasks;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that lists of thousands of tasks are read in linear time and without deep stacks. */
@Timeout(120)
class LongListsTest {

    private static <B extends ClientBuilder<B>> B at(ManyTasks cloud, B builder) {
        return builder.endpoint("https://h")
                .credentials(Credentials.accessKey("AK", "SK"))
                .projectId("p")
                .transport(cloud);
    }

    private static ClusterUpgrader<?> upgrader(CloudService service, ManyTasks cloud) {
        return switch (service) {
            case CSS ->
                ClusterUpgrader.of(at(cloud, CssClient.builder()).build().cluster("c1"));
            case CCE ->
                ClusterUpgrader.of(at(cloud, CceClient.builder()).build().cluster("c1"));
            case ACK -> ClusterUpgrader.of(ack(cloud).cluster("c1"));
        };
    }

    private static AckClient ack(ManyTasks cloud) {
        return AckClient.builder()
                .endpoint("https://h")
                .credentials(Credentials.accessKey("AK", "SK"))
                .transport(cloud)
                .build();
    }

    private static long bytesOfAHistory(CloudService service, int tasks) {
        ManyTasks cloud = new ManyTasks(service, tasks);
        ClusterUpgrader<?> upgrader = upgrader(service, cloud);
        assertThat(upgrader.history()).hasSize(tasks);
        return Allocation.bytes(upgrader::history);
    }

    /** At most 1,000 tasks of CSS are read. */
    @ParameterizedTest
    @CsvSource({"CSS, 100, 1000", "CCE, 1000, 10000", "ACK, 1000, 10000"})
    void areReadInLinearTime(CloudService service, int few, int many) {
        double each = (double) bytesOfAHistory(service, few) / few;
        double eachOfMany = (double) bytesOfAHistory(service, many) / many;

        assertThat(eachOfMany).isLessThan(each * 1.3);
    }

    @Test
    void searchAPageOfFailedTasksOnce() {
        ManyTasks cloud = new ManyTasks(CloudService.CSS, 100);
        ClusterUpgrader<?> upgrader = upgrader(CloudService.CSS, cloud);
        assertThat(upgrader.history())
                .hasSize(100)
                .allSatisfy(task -> assertThat(task.decodeReports())
                        .anyMatch(report -> report.path().endsWith("/completedNodes")));

        assertThat(Allocation.bytes(upgrader::history)).isLessThan(cloud.bytes() * 30);
    }

    @Test
    void areReadToTheEnd() {
        ManyTasks cloud = new ManyTasks(CloudService.ACK, 50_000);

        assertThat(upgrader(CloudService.ACK, cloud).history()).hasSize(50_000);
        assertThat(cloud.pages()).isEqualTo(2_501);
    }

    @ParameterizedTest
    @EnumSource
    void areReadInLinearTimePageByPage(PagedBy paging) {
        double each = (double) Allocation.bytes(
                        () -> assertThat(paging.pages(1_000).toList()).hasSize(1_000))
                / 1_000;
        double eachOfMany = (double) Allocation.bytes(
                        () -> assertThat(paging.pages(20_000).toList()).hasSize(20_000))
                / 20_000;

        assertThat(eachOfMany).isLessThan(each * 1.3);
    }

    /** The kinds of paging. */
    enum PagedBy {
        OFFSET,
        NUMBER,
        MARKER;

        private static final int PAGE = 50;

        PagedIterable<String> pages(int elements) {
            return switch (this) {
                case OFFSET -> PagedIterable.byOffset(0, PAGE, id -> id, offset -> page(offset, elements));
                case NUMBER -> PagedIterable.byNumber(0, PAGE, id -> id, number -> page(number * PAGE, elements));
                case MARKER ->
                    PagedIterable.byMarker(
                            null,
                            PAGE,
                            id -> id,
                            last -> page(last == null ? 0 : Integer.parseInt(last) + 1, elements));
            };
        }

        private static List<String> page(int from, int elements) {
            return IntStream.range(from, Math.min(from + PAGE, elements))
                    .mapToObj(Integer::toString)
                    .toList();
        }
    }
}
