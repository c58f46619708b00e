// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void startsAtMostTwentyClustersOfAnAccountOfCss() {
        Steps steps = new Steps(fleet(Limits.defaults().withTotal(Amount.number(100)), 30, 5, 0, 0));

        List<String> started = steps.next();

        assertThat(started).hasSize(25);
        assertThat(started).filteredOn(start -> cluster(start) < 30).hasSize(20);
        steps.end(0, ClusterState.SUCCEEDED);
        assertThat(steps.next()).containsExactly("start 20");
    }

    @Test
    void spreadsTheWritesOfAnAccountOfCce() {
        Steps steps = new Steps(fleet(Limits.defaults().withTotal(Amount.number(100)), 0, 0, 3, 0));

        assertThat(steps.next()).containsExactly("start 0");
        // Four writes of ten in a minute.
        assertThat(steps.wakeUpAt).isEqualTo(steps.now.plusSeconds(24));
        assertThat(steps.pass(Duration.ofSeconds(23)).next()).isEmpty();
        assertThat(steps.pass(Duration.ofSeconds(1)).next()).containsExactly("start 1");
        assertThat(steps.pass(Duration.ofSeconds(24)).next()).containsExactly("start 2");
    }

    @Test
    void goesOnCountingAfterARestart() {
        FleetSpec fleet = fleet(Limits.defaults().withTotal(Amount.number(2)), 0, 0, 1, 4);
        Steps steps = new Steps(fleet);
        assertThat(steps.next()).containsExactlyInAnyOrder("start 0", "start 1");
        steps.token(0);
        steps.token(1);

        Steps later = steps.restarted(fleet);

        assertThat(later.next()).containsExactly("resume 0", "resume 1");
        later.end(1, ClusterState.SUCCEEDED);
        assertThat(later.next()).containsExactly("start 2");
    }

    @Test
    void letsAccountsTakeTurnsAndKeepsTheLimitOfAService() {
        Limits limits = Limits.defaults()
                .withTotal(Amount.percent(50))
                .withPerService(CloudService.ACK, Amount.number(1))
                .withPerAccount(CloudService.CSS, null);
        Steps steps = new Steps(fleet(limits, 4, 4, 0, 4));

        List<String> started = steps.next();

        assertThat(started).hasSize(6);
        assertThat(started).filteredOn(start -> cluster(start) < 4).hasSizeBetween(2, 3);
        assertThat(started).filteredOn(start -> cluster(start) >= 8).hasSize(1);
    }

    private static int cluster(String start) {
        return Integer.parseInt(start.substring("start ".length()));
    }

    /** Returns a fleet of one wave: two accounts of CSS, one of CCE, one of ACK. */
    private static FleetSpec fleet(Limits limits, int css, int otherCss, int cce, int ack) {
        List<ClusterSpec> clusters = new ArrayList<>();
        add(clusters, css, id -> new ClusterSpec(ClusterRef.css("one", id), 1));
        add(clusters, otherCss, id -> new ClusterSpec(ClusterRef.css("two", id), 1));
        add(clusters, cce, id -> new ClusterSpec(ClusterRef.cce("one", id), 4));
        add(clusters, ack, id -> new ClusterSpec(ClusterRef.ack("one", id), 2));
        WaveSpec all = FleetSpecs.wave(
                "all", IntStream.range(0, clusters.size()).boxed().toList());
        return new FleetSpec(clusters, List.of(all), limits, FailureBudget.none(), FleetSpecs.NO_RETRIES);
    }

    private static void add(List<ClusterSpec> to, int count, Function<String, ClusterSpec> create) {
        IntStream.range(0, count).forEach(i -> to.add(create.apply("c" + i)));
    }
}
