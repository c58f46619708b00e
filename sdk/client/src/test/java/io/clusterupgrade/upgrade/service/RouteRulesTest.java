// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.upgrade.service.RouteFacts.Hop;
import io.clusterupgrade.upgrade.service.RouteRules.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the decisions of a route, without any effects. */
class RouteRulesTest {
    private static final List<@Nullable Boolean> KNOWN_OR_NOT = Arrays.asList(null, true, false);

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, FIND",
        "FOUND, WATCH",
        "STILL_RUNNING, END_STILL_RUNNING",
        "ENDED, END_HOP_ENDED",
        "MISSING, STOP_START_UNKNOWN",
        "AMBIGUOUS, STOP_AMBIGUOUS",
        "NOT_VERIFIED, STOP_NOT_VERIFIED",
        "SUCCEEDED, CHECK_FINISH",
        "NONE, LOOK",
        "NOT_SENT, LOOK"
    })
    void looksBeforeItActs(Hop hop, Step step) {
        assertThat(RouteRules.next(new RouteFacts(hop, true, null, null, false, false, null)))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, , false, , RECORD",
        "false, false, , false, , RECORD",
        "true, true, , false, , LOOK",
        "false, true, , false, , LOOK",
        "true, true, true, false, , FINISH",
        "false, true, true, false, , RECORD",
        "false, true, false, false, , STOP_NOT_FINISHED",
        "true, true, false, true, true, STOP_NOT_VERIFIED",
        "true, true, false, false, , ASK",
        "true, true, false, false, false, STOP_AT_GATE",
        "true, true, false, false, true, FINISH"
    })
    void completesAHopOnlyIfItMay(
            boolean mayFinish,
            boolean needsFinish,
            @Nullable Boolean isThere,
            boolean isRepeated,
            @Nullable Boolean isLetThrough,
            Step step) {
        for (boolean isFirst : new boolean[] {true, false}) {
            assertThat(RouteRules.next(new RouteFacts(
                            Hop.SUCCEEDED, mayFinish, needsFinish, isThere, isRepeated, isFirst, isLetThrough)))
                    .isEqualTo(step);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, true, DONE",
        "false, true, false, true, STOP_NOT_VERIFIED",
        "false, false, true, , START",
        "false, false, false, , ASK",
        "false, false, false, true, START",
        "false, false, false, false, STOP_AT_GATE"
    })
    void asksTheGateBetweenHops(
            boolean isThere, boolean isRepeated, boolean isFirst, @Nullable Boolean isLetThrough, Step step) {
        assertThat(RouteRules.next(new RouteFacts(Hop.NONE, false, null, isThere, isRepeated, isFirst, isLetThrough)))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(Hop.class)
    void neverStartsAHopWhileAnotherMayBeInProgress(Hop hop) {
        for (RouteFacts facts : all(hop)) {
            Step step = RouteRules.next(facts);
            if (step == Step.START) {
                assertThat(hop).isIn(Hop.NONE, Hop.NOT_SENT);
                assertThat(facts.isRepeated()).isFalse();
                assertThat(facts.isThere()).isFalse();
            }
            if (step == Step.FINISH) {
                assertThat(hop).isEqualTo(Hop.SUCCEEDED);
                assertThat(facts.mayFinish()).isTrue();
                assertThat(Boolean.TRUE.equals(facts.isThere()) || Boolean.TRUE.equals(facts.isLetThrough()))
                        .as("it is the last hop, or the gate is open")
                        .isTrue();
            }
        }
    }

    @Test
    void looksAtEachCombinationOfFacts() {
        assertThat(all(Hop.NONE)).hasSize(216).doesNotHaveDuplicates();
    }

    private static List<RouteFacts> all(Hop hop) {
        List<RouteFacts> all = new ArrayList<>();
        for (boolean mayFinish : new boolean[] {true, false}) {
            for (Boolean needsFinish : KNOWN_OR_NOT) {
                for (Boolean isThere : KNOWN_OR_NOT) {
                    for (boolean isRepeated : new boolean[] {true, false}) {
                        for (boolean isFirst : new boolean[] {true, false}) {
                            for (Boolean isLetThrough : KNOWN_OR_NOT) {
                                all.add(new RouteFacts(
                                        hop, mayFinish, needsFinish, isThere, isRepeated, isFirst, isLetThrough));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }
}
