// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the message of a start that is rejected for findings. */
class StartRejectedExceptionTest {
    private static final Finding BLOCKER = finding(FindingSeverity.BLOCKER, "NodeFull");
    private static final Finding WARNING = finding(FindingSeverity.WARNING, "OldApi");

    private static Finding finding(FindingSeverity severity, String code) {
        return new Finding(
                severity, "ACK.GetClusterCheck", code, null, "found", "mend it", code.equals("OldApi"), null);
    }

    @Test
    void saysHowToStartInSpiteOfWarnings() {
        StartRejectedException rejected =
                StartRejectedException.of("the check did not pass", List.of(WARNING, WARNING));

        assertThat(rejected)
                .hasMessage("nothing was started: the check did not pass:"
                        + "\n  WARNING OldApi: found; remedy: mend it".repeat(2)
                        + "\nAn upgrade cannot be rolled back. To start it in spite of these warnings, plan with"
                        + " withAcceptedWarnings(List.of(\"OldApi\"))");
        assertThat(rejected.findings()).containsExactly(WARNING, WARNING);
    }

    @Test
    void doesNotSayThatWarningsAreEnoughBesideOtherReasons() {
        String accept = "\nTo accept the warnings, plan with withAcceptedWarnings(List.of(\"OldApi\"))";

        assertThat(StartRejectedException.of("not ready", List.of(WARNING, BLOCKER)))
                .hasMessageEndingWith("NodeFull: found; remedy: mend it" + accept);
        assertThat(StartRejectedException.of("not ready", List.of(WARNING), "NOT CHECKED tasks: 403"))
                .hasMessageEndingWith("\n  NOT CHECKED tasks: 403" + accept);
    }

    @Test
    void saysNothingAboutAcceptanceWhereNothingCanBeAccepted() {
        assertThat(StartRejectedException.of("not ready", List.of(BLOCKER)))
                .hasMessage("nothing was started: not ready:\n  BLOCKER NodeFull: found; remedy: mend it");
        assertThat(Finding.howToAccept(List.of(BLOCKER))).isEmpty();
    }

    @Test
    void changesAllTextsOfAFinding() {
        Finding changed = WARNING.withText(text -> "<" + text + ">");

        assertThat(changed)
                .isEqualTo(new Finding(
                        FindingSeverity.WARNING,
                        "ACK.GetClusterCheck",
                        "<OldApi>",
                        null,
                        "<found>",
                        "<mend it>",
                        true,
                        null));
    }
}
