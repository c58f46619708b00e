// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssSnapshot;
import io.clusterupgrade.simulator.css.model.CssSnapshotRequest;
import io.clusterupgrade.simulator.css.model.CssSnapshotSetting;
import io.clusterupgrade.simulator.css.model.CssSnapshotStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The indices of one cluster and their snapshots. Guarded by the lock of that cluster. */
final class CssSnapshots {
    static final CssSnapshotSetting OFF = new CssSnapshotSetting(Map.of("enable", "false"), null);
    static final CssSnapshotSetting ON = new CssSnapshotSetting(
            Map.of("enable", "false", "bucket", "css-snapshots", "agency", CssAgencies.SNAPSHOT), null);

    private final String clusterId;
    private final List<String> indices;
    private final Duration duration;
    private final CssScript script;
    private final List<CssSnapshot> snapshots = new ArrayList<>();
    private CssSnapshotSetting setting;

    CssSnapshots(CssClusterSpec spec, CssScript script, Instant now) {
        this.clusterId = spec.id;
        this.indices = spec.indices;
        this.duration = spec.snapshotDuration;
        this.setting = spec.snapshotsOn ? ON : OFF;
        this.script = script;
        spec.backups.forEach(backup -> add(backup, now.minus(backup.age())));
    }

    private void add(CssClusterSpec.Backup backup, Instant end) {
        snapshots.add(new CssSnapshot(
                nextId(), backup.name(), "", indices, CssSnapshotStatus.COMPLETED, end.minus(duration), end));
    }

    private String nextId() {
        String seed = clusterId + "-snapshot-" + (snapshots.size() + 1);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    CssSnapshotSetting setting() {
        return setting;
    }

    void configure(CssSnapshotSetting value) {
        setting = value;
    }

    List<CssSnapshot> newestFirst() {
        List<CssSnapshot> newestFirst = new ArrayList<>();
        snapshots.forEach(snapshot -> newestFirst.add(0, snapshot));
        return List.copyOf(newestFirst);
    }

    /** Starts a snapshot; rejected if the function is disabled (400 CSS.5090) or the name is used (409 CSS.0043). */
    CssSnapshot create(CssSnapshotRequest request, Instant now) {
        if (!setting.isOn()) {
            throw new CssErrorException(
                    400, "CSS.5090", "This status does not allow the operation. (snapshots are off)");
        }
        if (snapshots.stream().anyMatch(other -> other.name().equals(request.name()))) {
            throw new CssErrorException(409, "CSS.0043", "The snapshot name is taken. (" + request.name() + ")");
        }
        CssSnapshot snapshot = new CssSnapshot(
                nextId(),
                request.name(),
                request.description(),
                matching(request.indices()),
                CssSnapshotStatus.BUILDING,
                now,
                now.plus(duration));
        snapshots.add(snapshot);
        return snapshot;
    }

    /** Ends the newest snapshot. */
    void end() {
        int newest = snapshots.size() - 1;
        boolean failed = script.takeSnapshotFailure();
        snapshots.set(
                newest,
                snapshots.get(newest).withStatus(failed ? CssSnapshotStatus.FAILED : CssSnapshotStatus.COMPLETED));
    }

    /**
     * Returns whether every index has a snapshot; compares only names, neither content nor age (see
     * sdk/docs/wire/css.md#upgradecore).
     */
    boolean coverEveryIndex() {
        return indices.stream()
                .allMatch(index -> snapshots.stream()
                        .anyMatch(snapshot -> snapshot.status() == CssSnapshotStatus.COMPLETED
                                && snapshot.indices().contains(index)));
    }

    private List<String> matching(String patterns) {
        List<Pattern> wanted = Arrays.stream(patterns.split(",", -1))
                .map(pattern -> Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q")))
                .toList();
        return indices.stream()
                .filter(index -> wanted.stream()
                        .anyMatch(pattern -> pattern.matcher(index).matches()))
                .toList();
    }
}
