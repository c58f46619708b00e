// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.temporal.model.FactCodec;
import io.clusterupgrade.temporal.model.FactLog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts of a journal as pages that fit into signals. */
final class MovedFacts {
    private static final int FACTS_ON_A_PAGE = 10_000;
    private static final int TOKENS_ON_A_PAGE = 150;

    private MovedFacts() {}

    /** Returns the pages. Of the tokens only the newest one of each cluster that is not at its target is needed. */
    static List<byte[]> pages(List<Fact> facts) {
        FactLog log = new FactLog();
        Map<Integer, Fact> tokens = new TreeMap<>();
        BitSet atTarget = new BitSet();
        for (Fact fact : facts) {
            log.add(fact);
            if (fact instanceof Fact.TokenSaved saved) {
                tokens.put(saved.cluster(), saved);
            } else if (fact instanceof Fact.ClusterChanged changed) {
                atTarget.set(
                        changed.cluster(), changed.hasEnded() && changed.state().isAtTarget());
            }
        }
        List<byte[]> pages = new ArrayList<>();
        add(pages, log.facts(), FACTS_ON_A_PAGE);
        add(
                pages,
                tokens.entrySet().stream()
                        .filter(token -> !atTarget.get(token.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                TOKENS_ON_A_PAGE);
        return pages;
    }

    private static void add(List<byte[]> pages, List<Fact> facts, int onAPage) {
        for (int first = 0; first < facts.size(); first += onAPage) {
            pages.add(FactCodec.encode(facts.subList(first, Math.min(facts.size(), first + onAPage))));
        }
    }
}
