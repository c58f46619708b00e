// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import java.util.List;
import java.util.stream.IntStream;

/** The nodes of one type in a new cluster. */
record CssNodeGroup(String type, List<String> names) {
    /** Returns a group of {@code count} nodes, named after their cluster and numbered from 1. */
    static CssNodeGroup of(String type, String clusterName, String infix, int count) {
        List<String> names = IntStream.rangeClosed(1, count)
                .mapToObj(i -> clusterName + infix + i + "-1")
                .toList();
        return new CssNodeGroup(type, names);
    }
}
