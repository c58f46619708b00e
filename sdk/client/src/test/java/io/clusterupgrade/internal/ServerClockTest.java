// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The server's time is known once a response has it, whatever is done to this machine's clock later. */
class ServerClockTest {
    private final VirtualTime time = new VirtualTime();
    private final ServerClock clock = new ServerClock(time);

    @Test
    void itIsOursUntilTheServerSaysOtherwise() {
        assertThat(clock.now()).isEqualTo(VirtualTime.START);
        time.setWallClock(VirtualTime.START.plusSeconds(7_200));
        assertThat(clock.now()).isEqualTo(VirtualTime.START.plusSeconds(7_200));
    }

    @Test
    void aDifferenceThatWasLearntHolds() {
        learn(Duration.ofMinutes(20));

        assertThat(clock.now()).isEqualTo(VirtualTime.START.plusSeconds(1_200));
        time.advance(Duration.ofHours(5));
        assertThat(clock.now()).isEqualTo(time.now().plusSeconds(1_200));
    }

    @Test
    void aClockThatIsSetRightBringsNoErrorOfItsOwn() {
        for (Duration off : new Duration[] {Duration.ofMinutes(20), Duration.ofHours(-3)}) {
            learn(off);
            time.advance(Duration.ofMinutes(10));
            Instant server = time.now().plus(off);
            time.setWallClock(server);

            assertThat(clock.now()).as("%s", off).isEqualTo(server);
        }
    }

    @Test
    void aClockThatIsSetBackWronglyBringsNoErrorEither() {
        learn(Duration.ofMinutes(20));
        time.advance(Duration.ofMinutes(10));
        Instant server = clock.now();
        time.setWallClock(time.now().minus(Duration.ofHours(3)));

        assertThat(clock.now()).isEqualTo(server);
    }

    @Test
    void aMachineThatSleptKeepsTheDifference() {
        learn(Duration.ofMinutes(20));
        time.setWallClock(time.now().plus(Duration.ofHours(8)));

        assertThat(clock.now()).isEqualTo(time.now().plusSeconds(1_200));
    }

    private void learn(Duration offset) {
        clock.learn(time.now().plus(offset));
    }
}
