// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceCheckStage;
import io.clusterupgrade.simulator.cce.model.CceSkippedCheck;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The settings of a pre-check, its nodes and its durations. The names of its own items are the simulator's. */
record CcePreCheckOrder(
        String clusterVersion,
        String targetVersion,
        List<CceSkippedCheck> skipped,
        List<CceNodeState> nodes,
        CcePreCheckTimes times) {

    boolean skips(CceCheckItem item) {
        return item.mayBeSkipped()
                && skipped.stream()
                        .filter(skip -> skip.name().equals(item.name()))
                        .anyMatch(skip ->
                                skip.nodeUids().isEmpty() || skip.nodeUids().contains(uidOf(item.subject())));
    }

    private String uidOf(String nodeName) {
        return nodes.stream()
                .filter(node -> node.name().equals(nodeName))
                .map(CceNodeState::uid)
                .findFirst()
                .orElse("");
    }

    /** Returns the items that are checked without any script. */
    Stream<CceCheckItem> regularItems(CceCheckStage stage) {
        return Arrays.stream(CceCheckGroup.values())
                .filter(group -> group.stage() == stage)
                .flatMap(this::regularItems);
    }

    private Stream<CceCheckItem> regularItems(CceCheckGroup group) {
        CceCheckItem item =
                CceCheckItem.exception("Simulated" + group.value(), group).withLevel("Info");
        return group == CceCheckGroup.NODE ? nodes.stream().map(node -> item.on(node.name())) : Stream.of(item);
    }
}
