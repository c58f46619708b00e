// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTextTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Fault.none(), ""),
                Arguments.of(Fault.unavailable(), "status 503, not executed"),
                Arguments.of(Fault.emptyBody(), "status 200, executed"),
                Arguments.of(Fault.cutBeforeExecution(), "connection closed before execution"),
                Arguments.of(Fault.cutInsideBody(), "connection closed inside body"),
                Arguments.of(Fault.gatewayClockOff(Duration.ofMinutes(-20)), "gateway clock off by -20 min"),
                Arguments.of(Fault.slowHeaders(Duration.ofMillis(250)), "slow response, 250 ms"),
                Arguments.of(Fault.slowBody(1, Duration.ofMillis(1)), "slow body"),
                Arguments.of(Fault.stallBeforeHeaders(), "stalled before the response"),
                Arguments.of(Fault.stallInsideBody(), "stalled inside the body"),
                Arguments.of(Fault.interimFirst(103), "interim response 103"),
                Arguments.of(Fault.chunkEndMissing(), "chunk end missing"),
                Arguments.of(Fault.hugeBody(1), "huge body"),
                Arguments.of(Fault.responseFor("a", "b"), "wrong response"),
                Arguments.of(Fault.truncatedJson(), "rewrite"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void describesTheFault(Fault fault, String text) {
        assertThat(FaultText.of(fault)).isEqualTo(text);
    }
}
