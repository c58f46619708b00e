// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.css.model.CssSnapshot;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssSnapshotStatus;
import io.clusterupgrade.simulator.css.model.CssUpgradeRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The indices of a snapshot, and whether snapshots cover a cluster. */
class CssSnapshotsTest {
    private static final Duration SNAPSHOT = Duration.ofMinutes(10);

    private final VirtualClock clock = new VirtualClock();
    private final SimulatedCssCluster logs = new CssCloud(clock)
            .addCluster(c -> c.indices("app.1", "app-2", "audit").snapshotsOn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*          | app.1,app-2,audit",
                "app*       | app.1,app-2",
                "a*t        | audit",
                "app.1      | app.1",
                "app?1      | ''",
                "audit,app* | app.1,app-2,audit",
                "none       | ''",
                "au         | ''"
            })
    void aPatternMatchesWholeNamesInTheOrderOfTheCluster(String pattern, String names) {
        CssSnapshot snapshot = logs.createSnapshot(new CssSnapshotRequest("some", "", pattern));

        assertThat(String.join(",", snapshot.indices())).isEqualTo(names);
    }

    @Test
    void aDotMatchesOnlyADot() {
        SimulatedCssCluster two =
                new CssCloud(clock).addCluster(c -> c.indices("a.b", "axb").snapshotsOn());

        assertThat(two.createSnapshot(new CssSnapshotRequest("some", "", "a.b")).indices())
                .containsExactly("a.b");
    }

    @Test
    void severalSnapshotsTogetherCoverTheCluster() {
        make("first", "app*");
        assertThat(isAccepted()).isFalse();
        make("second", "audit");
        assertThat(logs.snapshots()).extracting(CssSnapshot::name).containsExactly("second", "first");
        assertThat(isAccepted()).isTrue();
    }

    @Test
    void theAgeOfASnapshotDoesNotMatter() {
        make("first", "*");
        clock.advance(Duration.ofDays(365));

        assertThat(isAccepted()).isTrue();
    }

    @Test
    void idsAreTheSameInEachRun() {
        make("first", "*");
        make("second", "*");
        SimulatedCssCluster again = new CssCloud(clock).addCluster(CssClusterSpec::snapshotsOn);

        CssSnapshot first = again.createSnapshot(new CssSnapshotRequest("other", "", "*"));
        assertThat(first.id()).isEqualTo(logs.snapshots().get(1).id());
        assertThat(logs.snapshots()).extracting(CssSnapshot::id).doesNotHaveDuplicates();
    }

    @Test
    void aSnapshotHasAnEndFromTheStart() {
        CssSnapshot snapshot = logs.createSnapshot(new CssSnapshotRequest("first", "", "*"));

        assertThat(snapshot.status()).isEqualTo(CssSnapshotStatus.BUILDING);
        assertThat(snapshot.end()).isEqualTo(snapshot.begin().plus(SNAPSHOT));
        assertThat(logs.snapshots()).isEqualTo(List.of(snapshot));
    }

    private void make(String name, String indices) {
        logs.createSnapshot(new CssSnapshotRequest(name, "", indices));
        clock.advance(SNAPSHOT);
    }

    private boolean isAccepted() {
        String image = logs.images("same").get(0).id();
        try {
            logs.upgrade(new CssUpgradeRequest("all", image, "same", true, CssAgencies.UPGRADE, true, 1));
            return true;
        } catch (CssErrorException rejection) {
            assertThat(rejection.code()).isEqualTo("CSS.0083");
            return false;
        }
    }
}
