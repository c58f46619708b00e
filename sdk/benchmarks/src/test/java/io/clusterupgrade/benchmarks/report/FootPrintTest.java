// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootPrintTest {
    @Test
    void theClientAndAllThatItBringsStayBelowTheLimit() {
        FootPrint ours = FootPrint.ours();

        assertThat(ours.jars()).isBetween(1, FootPrint.MOST_JARS);
        assertThat(ours.megabytes()).isBetween(1.0, FootPrint.MOST_MEGABYTES);
    }
}
