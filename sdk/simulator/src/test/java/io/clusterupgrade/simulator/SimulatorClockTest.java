// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.clusterupgrade.simulator.scenario.Scenario;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorClockTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final VirtualClock real = new VirtualClock();

    @Test
    void acceleratedTimePassesFaster() {
        VirtualClock task = SimulatorClock.accelerated(600).startingAt(START).create(real);

        real.advance(Duration.ofSeconds(6));
        assertThat(task.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        task.advance(Duration.ofMinutes(5));
        real.advance(Duration.ofMillis(1));
        assertThat(task.instant()).isEqualTo(START.plus(Duration.ofMinutes(65)).plusMillis(600));
    }

    @Test
    void realTimeStartsAtTheSystemTimeAndPassesAsItDoes() {
        VirtualClock task = SimulatorClock.real().create(real);

        real.advance(Duration.ofSeconds(7));
        assertThat(task.instant()).isEqualTo(VirtualClock.DEFAULT_START.plusSeconds(7));
        assertThat(SimulatorClock.real().create().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void neverGoesBack() {
        Instant[] now = {START.plusSeconds(10)};
        VirtualClock task = SimulatorClock.accelerated(60).startingAt(START).create(() -> now[0]);

        now[0] = START.plusSeconds(11);
        assertThat(task.instant()).isEqualTo(START.plusSeconds(60));
        now[0] = START;
        assertThat(task.instant()).isEqualTo(START.plusSeconds(60));
        now[0] = START.plusSeconds(12);
        assertThat(task.instant()).isEqualTo(START.plusSeconds(120));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void rejectsOtherSpeeds(int speed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatorClock.accelerated(speed))
                .withMessage("speed must be 1 to 100000: " + speed);
    }

    @Test
    void aLaterSettingKeepsTheStart() {
        try (CloudSimulator cloud = CloudSimulator.builder()
                .clock(SimulatorClock.manual().startingAt(START))
                .clock(SimulatorClock.nextEvent())
                .start()) {
            assertThat(cloud.clock().instant()).isEqualTo(START);
            assertThat(cloud.clockSetting().mode()).isEqualTo(SimulatorClock.Mode.NEXT_EVENT);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                | MANUAL      | 0
            {mode: manual}                    | MANUAL      | 0
            {mode: next-event}                | NEXT_EVENT  | 0
            {mode: real}                      | REAL        | 1
            {mode: accelerated, speed: 60}    | ACCELERATED | 60
            {speed: 600}                      | ACCELERATED | 600
            """)
    void scenariosSetTheMode(String clock, SimulatorClock.Mode mode, int speed) {
        Scenario scenario = Scenario.parse("clock: " + clock, "test.yaml");
        try (CloudSimulator cloud = CloudSimulator.builder().scenario(scenario).start()) {
            assertThat(cloud.clockSetting().mode()).isEqualTo(mode);
            assertThat(cloud.clockSetting().speed()).isEqualTo(speed);
        }
    }

    @Test
    void gatewaysCanUseTheTaskClock() throws IOException {
        Scenario scenario = Scenario.parse("clock: {start: 2020-01-01T00:00:00Z, gateway: task}", "test.yaml");
        try (TestCloud test =
                new TestCloud(CloudSimulator.builder().scenario(scenario).start())) {
            assertThat(test.alibaba("GET", "/clusters/none", "application/json").body())
                    .contains("InvalidTimeStamp.Expired");
            assertThat(test.alibaba("GET", "/clusters/none", "application/json").header("Date"))
                    .isEqualTo("Wed, 01 Jan 2020 00:00:00 GMT");
        }
    }

    @Test
    void eachReadShowsTheNextStateOfASearchCluster() throws IOException {
        try (TestCloud test = jumping()) {
            CssCalls shop = new CssCalls(
                    test, test.cloud().css().addCluster(c -> c.nodes(1).taskListLag(Duration.ofSeconds(1))));
            assertThat(shop.show().get("status").asText()).isEqualTo("200");
            assertThat(test.cloud().clock().instant()).as("nothing runs").isEqualTo(VirtualClock.DEFAULT_START);
            shop.cluster().startUpgrade(u -> {});

            assertThat(shop.tasks("")).as("the end of the lag").hasSize(1);
            assertThat(test.cloud().clock().instant()).isEqualTo(VirtualClock.DEFAULT_START.plusSeconds(1));
            for (int step = 1; step < 13; step++) {
                assertThat(shop.tasks("").get(0).get("status").asText()).isEqualTo("RUNNING");
            }
            assertThat(shop.tasks("").get(0).get("status").asText()).isEqualTo("SUCCESS");
            assertThat(test.cloud().clock().instant())
                    .isEqualTo(VirtualClock.DEFAULT_START.plus(Duration.ofMinutes(11)));
        }
    }

    @Test
    void eachReadShowsTheNextStateOfAck() throws IOException {
        try (TestCloud test = jumping()) {
            AckCalls ack = new AckCalls(test);
            test.cloud().ack().addCluster(c -> c.id("c1").nodes(2));
            String id = ack.post("/api/v2/clusters/c1/upgrade", "{'next_version':'1.33.3-aliyun.1'}")
                    .json()
                    .get("task_id")
                    .asText();

            List<String> states = new ArrayList<>();
            for (int reads = 0; reads < 4; reads++) {
                states.add(ack.get("/tasks/" + id).json().get("state").asText());
            }
            assertThat(states).containsExactly("running", "running", "running", "success");
        }
    }

    @Test
    void knowsTheNextChangeOfCce() {
        try (CloudSimulator cloud = CloudSimulator.start()) {
            var cluster = cloud.cce().addCluster(c -> c.id("c1"));
            cluster.script().delayVersion(Duration.ofHours(1));
            cluster.startUpgrade(u -> {});
            List<Duration> changes = new ArrayList<>();
            for (Instant next = cluster.nextChange(); next != null; next = cluster.nextChange()) {
                changes.add(Duration.between(cloud.clock().instant(), next));
                cloud.clock().advance(Duration.between(cloud.clock().instant(), next));
            }

            Duration stage = Duration.ofMinutes(5);
            assertThat(changes)
                    .containsExactly(
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(30),
                            stage,
                            stage,
                            stage,
                            stage.dividedBy(2),
                            stage.dividedBy(2),
                            Duration.ofHours(1));
            cluster.startSnapshot();
            assertThat(cluster.nextChange()).isEqualTo(cloud.clock().instant().plusSeconds(5));
        }
    }

    @Test
    void readsThatAreRejectedMoveNothing() throws IOException {
        try (TestCloud test = jumping()) {
            test.cloud().css().addCluster(c -> c.id("c1")).startUpgrade(u -> {});
            String path = test.cssPath("c1", "/upgrade/detail");

            assertThat(test.send(test.unsigned("GET", path)).status()).isEqualTo(401);
            assertThat(test.cloud().clock().instant()).isEqualTo(VirtualClock.DEFAULT_START);
        }
    }

    private static TestCloud jumping() {
        return new TestCloud(
                CloudSimulator.builder().clock(SimulatorClock.nextEvent()).start());
    }
}
