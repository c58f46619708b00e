// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import io.clusterupgrade.cce.model.CheckItem;
import io.clusterupgrade.cce.model.CheckItemKind;
import io.clusterupgrade.cce.model.CheckPhase;
import io.clusterupgrade.cce.model.NodeStageStatus;
import io.clusterupgrade.cce.model.PrecheckStatus;
import io.clusterupgrade.cce.model.PrecheckTask;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formats the findings of a pre-check of CCE for users, a line for each item (see sdk/docs/wire/cce.md#prechecktask).
 */
final class CceFindings {
    private CceFindings() {}

    static String explain(PrecheckTask check) {
        PrecheckStatus status = check.status();
        String head = "pre-check " + check.metadata().uid() + " ended with " + status.phase();
        String message = status.message() == null || status.message().isBlank() ? "" : ": " + status.message();
        String items = Stream.of(
                        failed(status.clusterCheckStatus().itemsStatus(), ""),
                        failed(status.addonCheckStatus().itemsStatus(), ""),
                        status.nodeCheckStatus().nodeStageStatus().stream().flatMap(CceFindings::failed))
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
        return head + message + items;
    }

    private static Stream<String> failed(NodeStageStatus node) {
        String name = node.nodeInfo().name() == null
                ? node.nodeInfo().uid()
                : node.nodeInfo().name();
        return failed(node.itemsStatus(), " on node " + name);
    }

    private static Stream<String> failed(List<CheckItem> items, String place) {
        return items.stream()
                .filter(item -> item.phase().equals(CheckPhase.FAILED))
                .map(item -> line(item, place));
    }

    private static String line(CheckItem item, String place) {
        String advice = item.kind().equals(CheckItemKind.RISK)
                ? ", may be skipped"
                : item.kind().equals(CheckItemKind.EXCEPTION) ? ", must be fixed" : "";
        String message = item.message() == null || item.message().isBlank() ? "" : ": " + item.message();
        String codes = item.errorCodes().isEmpty() ? "" : " " + item.errorCodes();
        return "\n  " + item.name() + place + " (" + item.kind() + advice + ", " + item.level() + ")" + message + codes;
    }
}
