// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.NodeProgress;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.service.PendingAction;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An example of an upgrade in some state, for the lifecycle page: a snapshot as a poll would return it, in an {@link
 * Upgrade} with the real rules of its service.
 *
 * @param label the description on the page, in Markdown
 * @param upgrade the upgrade
 */
record ExampleUpgrade(String label, Upgrade upgrade) {
    private static final Instant AT = Instant.parse("2026-01-15T08:00:00Z");
    private static final List<String> NODES = List.of("n1", "n2", "n3");

    /** Creates examples for one service. */
    static final class Maker {
        private final UpgradeService<?> service;

        Maker(UpgradeService<?> service) {
            this.service = service;
        }

        /** Creates an example that was started here, with the variant and the companion of a start. */
        ExampleUpgrade started(
                String label, UpgradeKind kind, UpgradeState state, String value, int done, String variant) {
            return at(label, record(kind, variant), state, value, done);
        }

        /** Creates an example that others started. */
        ExampleUpgrade attached(String label, UpgradeKind kind, UpgradeState state, String value, int done) {
            return at(label, service.record(kind).with(known -> known.taskId("t")), state, value, done);
        }

        ExampleUpgrade aborted(String label, UpgradeKind kind, UpgradeState state, String value) {
            UpgradeRecord record = record(kind, "same").with(known -> known.abortedAt(AT));
            return at(label, record, state, value, 0);
        }

        /** Creates an example with an accepted retry or resume that the service does not show yet. */
        ExampleUpgrade acted(String label, UpgradeKind kind, UpgradeAction action, UpgradeState state, String value) {
            UpgradeRecord record = record(kind, "same");
            UpgradeSnapshot before = snapshot(record, state, value, 0);
            return of(label, record, PendingAction.of(action, before, 0, true).shown(before));
        }

        /** Creates an example between a start and the first poll that shows its task. */
        ExampleUpgrade notListed(String label, UpgradeKind kind) {
            UpgradeRecord record = service.record(kind);
            return of(label, record, PollResult.notFound(record, AT).snapshot());
        }

        private UpgradeRecord record(UpgradeKind kind, String variant) {
            return service.record(kind).with(known -> {
                known.taskId("t");
                known.variant(variant);
                known.companion("wf-1");
            });
        }

        private ExampleUpgrade at(String label, UpgradeRecord record, UpgradeState state, String value, int done) {
            return of(label, record, snapshot(record, state, value, done));
        }

        private static UpgradeSnapshot snapshot(UpgradeRecord record, UpgradeState state, String value, int done) {
            UpgradeSnapshot.Builder snapshot =
                    record.snapshot(AT).task(record.taskId(), "detail").state(state, value);
            return record.service() == CloudService.CSS
                    ? snapshot.nodes(NodeProgress.of(NODES, NODES.subList(0, done), List.of(), List.of()))
                            .build()
                    : snapshot.build();
        }

        private ExampleUpgrade of(String label, UpgradeRecord record, UpgradeSnapshot now) {
            Upgrade upgrade = new Upgrade(service, record, null);
            upgrade.see(new PollResult(record, now, List.of()));
            return new ExampleUpgrade(label, upgrade);
        }
    }

    UpgradeState state() {
        return Objects.requireNonNull(upgrade.snapshot()).state();
    }

    Map<UpgradeAction, ActionAvailability> availabilities() {
        return upgrade.availabilities();
    }

    /** Returns a reason for the page, without the service and the times. */
    static String reason(ActionAvailability availability) {
        return availability
                .reason()
                .replaceFirst("^(CSS|CCE|ACK): ", "")
                .replace(", at " + AT, "")
                .replace(" at " + AT, "");
    }
}
