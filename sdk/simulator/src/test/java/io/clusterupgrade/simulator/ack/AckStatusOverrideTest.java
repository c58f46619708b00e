// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AckStatusOverrideTest {
    private final AckStatusOverride mask = new AckStatusOverride();

    @Test
    void showsTheTrueStateWithoutAText() {
        assertThat(mask.read("running")).isEqualTo("running");
    }

    @Test
    void showsATextForTheGivenNumberOfReads() {
        mask.show("odd", 2);

        assertThat(mask.read("a")).isEqualTo("odd");
        assertThat(mask.read("b")).isEqualTo("odd");
        assertThat(mask.read("c")).isEqualTo("c");
    }

    @Test
    void aNewTextReplacesTheOldOne() {
        mask.show("odd", 1).show("");

        assertThat(mask.read("a")).isEmpty();
        assertThat(mask.read("b")).isEmpty();
        mask.clear();
        assertThat(mask.read("c")).isEqualTo("c");
    }

    @Test
    void rejectsANumberOfReadsBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> mask.show("odd", 0));
    }
}
