// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import io.clusterupgrade.simulator.cce.model.CceCheckGroup;
import io.clusterupgrade.simulator.cce.model.CceCheckItem;
import io.clusterupgrade.simulator.cce.model.CceCheckStage;
import io.clusterupgrade.simulator.cce.model.CceSkippedCheck;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a pre-check is to do, on which nodes, and in which times. The names of its own items are the simulator's. */
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

    /** What is looked at without any script. */
    Stream<CceCheckItem> ordinaryItems(CceCheckStage stage) {
        return Arrays.stream(CceCheckGroup.values())
                .filter(group -> group.stage() == stage)
                .flatMap(this::ordinaryItems);
    }

    private Stream<CceCheckItem> ordinaryItems(CceCheckGroup group) {
        CceCheckItem item =
                CceCheckItem.exception("Simulated" + group.word(), group).withLevel("Info");
        return group == CceCheckGroup.NODE ? nodes.stream().map(node -> item.on(node.name())) : Stream.of(item);
    }
}
