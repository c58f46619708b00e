// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.RolloutJobs;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.rollout.model.WavePhase;
import io.clusterupgrade.temporal.model.FactCodec;
import io.clusterupgrade.temporal.model.FactLog;
import io.clusterupgrade.temporal.model.FleetSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests of what a run of a workflow hands on to the next one. */
class FactsTest {
    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");

    private static Fact.ClusterChanged changed(int minute, int cluster, ClusterState state, boolean hasEnded) {
        return Fact.ClusterChanged.of(START.plus(Duration.ofMinutes(minute)), cluster, state, 1, hasEnded, "");
    }

    @Test
    void everyKindIsWrittenAndRead() {
        List<Fact> facts = List.of(
                new Fact.Opened(START),
                new Fact.WaveChanged(START.plusMillis(1), 0, WavePhase.OVER_BUDGET, "2 of 3 failed"),
                Fact.ClusterChanged.of(START.minusSeconds(5), 70_000, ClusterState.UNKNOWN, 300, true, "größer"),
                new Fact.TokenSaved(START, 1, 2, "cu1.css.e30"),
                new Fact.Controlled(START, Control.HOLD, "Ada"),
                new Fact.Reset(START.plus(Duration.ofDays(400)), 12));

        assertThat(FactCodec.decode(FactCodec.encode(facts))).isEqualTo(facts);
        assertThat(FactCodec.decode(new byte[0])).isEmpty();
    }

    @Test
    void otherBytesAreRejected() {
        byte[] bytes = FactCodec.encode(List.of(new Fact.Opened(START)));
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 12);

        assertThatThrownBy(() -> FactCodec.decode(cut)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactCodec.decode(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theChecksOfAWaitingClusterDoNotAddUp() {
        FactLog log = new FactLog();
        for (int check = 0; check < 140; check++) {
            log.add(changed(check * 5, 3, ClusterState.STARTING, false));
            log.add(changed(check * 5, 3, ClusterState.WAITING, false));
        }
        log.add(changed(700, 3, ClusterState.STARTING, false));
        log.add(changed(701, 3, ClusterState.RUNNING, false));

        assertThat(log.facts())
                .containsExactly(
                        changed(0, 3, ClusterState.STARTING, false),
                        changed(0, 3, ClusterState.WAITING, false),
                        changed(695, 3, ClusterState.WAITING, false),
                        changed(700, 3, ClusterState.STARTING, false),
                        changed(701, 3, ClusterState.RUNNING, false));
    }

    @Test
    void tenThousandClustersFitIntoAPayload() {
        FactLog log = new FactLog();
        Random random = new Random(1);
        List<Fact> facts = new ArrayList<>();
        for (int cluster = 0; cluster < 10_000; cluster++) {
            int begin = cluster / 200 * 40 + random.nextInt(10);
            Instant at = START.plus(Duration.ofMinutes(begin)).plusMillis(random.nextInt(60_000));
            facts.add(Fact.ClusterChanged.of(at, cluster, ClusterState.STARTING, 1, false, ""));
            facts.add(Fact.ClusterChanged.of(at.plusMillis(900), cluster, ClusterState.RUNNING, 1, false, ""));
            Instant end = at.plus(Duration.ofMinutes(30)).plusMillis(random.nextInt(60_000));
            boolean fails = cluster % 50 == 0;
            facts.add(Fact.ClusterChanged.of(
                    end,
                    cluster,
                    fails ? ClusterState.FAILED : ClusterState.SUCCEEDED,
                    1,
                    true,
                    fails
                            ? "failed at step \"Drain\" on node " + UUID.nameUUIDFromBytes(new byte[] {(byte) cluster})
                            : ""));
        }
        facts.sort(Comparator.comparing(Fact::at));
        facts.forEach(log::add);

        byte[] bytes = log.encode();

        System.out.println("10,000 clusters: " + bytes.length / 1024 + " KiB");
        assertThat(bytes).hasSizeLessThan(240 * 1024);
        assertThat(FactCodec.decode(bytes)).hasSize(30_000);
    }

    @Test
    void settingsAndThePlanGiveTheSameDecisionsAgain() {
        List<ClusterRef> clusters = IntStream.range(0, 10)
                .mapToObj(i -> i % 4 == 0 ? ClusterRef.cce("prod", "c" + i) : ClusterRef.css("prod", "c" + i))
                .toList();
        Rollout rollout = Rollout.builder("fleet")
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.count("one", 3).withSoak(Duration.ofHours(1)).withGate(TemporalRollouts.signalGate()))
                .wave(Wave.rest("rest"))
                .limits(Limits.defaults().withTotal(Amount.percent(50)))
                .build();

        var spec = FleetSettings.of(RolloutJobs.spec(rollout), 2_000).spec(RolloutJobs.header(rollout));

        assertThat(spec.clusters()).isEqualTo(RolloutJobs.spec(rollout).clusters());
        assertThat(spec.waves()).isEqualTo(RolloutJobs.spec(rollout).waves());
        assertThat(spec.limits().total()).isEqualTo(Amount.number(5));
        assertThat(FleetSettings.of(RolloutJobs.spec(rollout), 3).limits().total())
                .isEqualTo(Amount.number(3));
    }
}
