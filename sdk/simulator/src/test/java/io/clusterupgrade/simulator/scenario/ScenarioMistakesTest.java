// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in files: each is one line with place, key, what was found and what is allowed. */
class ScenarioMistakesTest {
    /** Each row is a file of one line, written with {@code /} for line ends, and the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csss: 1 | 1:7: csss: unknown key; did you mean "css"? Allowed: description, clock, requestTimeout, account, css, cce, ack, faults, traffic
            xyz: 1 | 1:6: xyz: unknown key; allowed: description, clock, requestTimeout, account, css, cce, ack, faults, traffic
            css: 7 | 1:6: css: found 7; expected a mapping with the keys of CSS
            css: {clusters: [{nodes: many}]} | 1:26: css.clusters[0].nodes: found "many"; expected a whole number from 1 to 200
            css: {clusters: [{nodes: 0}]} | 1:26: css.clusters[0].nodes: found 0; expected a whole number from 1 to 200
            css: {clusters: [{nodes: 99999999999999999999}]} | 1:26: css.clusters[0].nodes: found 99999999999999999999; expected a whole number from 1 to 200
            css: {clusters: [{nodes: }]} | 1:25: css.clusters[0].nodes: found nothing; expected a whole number from 1 to 200
            css: {clusters: []} | 1:17: css.clusters: found a list with 0 elements; expected 1 to 1000
            css: {clusters: [{version: 7.10}]} | 1:28: css.clusters[0].version: found 7.10; expected an id of letters, digits, '-', '_' and '.', at most 128
            css: {clusters: [{id: a/b}]} | 1:23: css.clusters[0].id: found "a/b"; expected an id of letters, digits, '-', '_' and '.', at most 128
            css: {clusters: [{overloaded: yes}]} | 1:31: css.clusters[0].overloaded: found "yes"; expected true or false
            css: {clusters: [{nodes: 1, nodes: 2}]} | 1:29: css.clusters[0].nodes: the key is there twice; the first is in line 1
            css: {clusters: [{id: a},{id: a}]} | 1:31: css.clusters[1].id: "a" is already used by the entry in line 1
            css: {clusters: [{durations: {step: 5 min}}]} | 1:37: css.clusters[0].durations.step: found "5 min"; expected a duration such as 30s, 5m, 2h, 1h30m or PT30S
            css: {clusters: [{durations: {step: 5000d}}]} | 1:37: css.clusters[0].durations.step: found "5000d"; expected a duration such as 30s, 5m, 2h, 1h30m or PT30S
            css: {clusters: [{script: {failures: [{node: 4}]}}]} | 1:46: css.clusters[0].script.failures[0].node: there is no node 4; the cluster has 3 nodes
            css: {clusters: [{nodes: 1, script: {stalls: [{node: 2, time: 1h}]}}]} | 1:54: css.clusters[0].script.stalls[0].node: there is no node 2; the cluster has 1 node
            css: {clusters: [{script: {failures: [{step: 1}]}}]} | 1:39: css.clusters[0].script.failures[0]: the key "node" is missing: The number of the node in its task, 1 for the first.
            css: {clusters: [{nodes: 2, nodeNames: [a]}]} | 1:40: css.clusters[0].nodeNames: only one of nodes and nodeNames is possible
            css: {clusters: [{snapshots: [{name: a, age: 1d}]}]} | 1:30: css.clusters[0].snapshots: snapshots need snapshotsOn: true
            css: {clusters: [{task: {}}]} | 1:25: css.clusters[0].task: found none; expected exactly one of upgrade, zoneChange
            css: {clusters: [{task: {zoneChange: {to: cn-north-4a}}}]} | 1:18: css.clusters[0]: not possible: No node changes its zone: cn-north-4a
            cce: {clusters: [{type: ARM}]} | 1:25: cce.clusters[0].type: found "ARM"; expected VirtualMachine or ARM64
            cce: {clusters: [{type: arm-64}]} | 1:25: cce.clusters[0].type: found "arm-64"; did you mean "ARM64"? Allowed: VirtualMachine or ARM64
            cce: {clusters: [{version: 1.29}]} | 1:28: cce.clusters[0].version: found 1.29; expected a version such as v1.29.13-r10
            cce: {clusters: [{nodePools: [{name: a, nodes: 1},{name: a, nodes: 2}]}]} | 1:58: cce.clusters[0].nodePools[1].name: "a" is already used by the entry in line 1
            cce: {clusters: [{script: {findings: [{name: X, group: node}]}}]} | 1:39: cce.clusters[0].script.findings[0]: an item of the group node needs the key "on" with the name of a node
            cce: {clusters: [{nodes: 1, script: {warnings: [{name: X, group: node, on: b}]}}]} | 1:76: cce.clusters[0].script.warnings[0].on: there is no node "b"; there are cce-test-node-1
            ack: {clusters: [{script: {pauses: [{beforeNode: 4, message: a}]}}]} | 1:50: ack.clusters[0].script.pauses[0].beforeNode: there is no node 4; the cluster has 3 nodes
            ack: {clusters: [{script: {failures: {addons: {nginx: a}}}}]} | 1:47: ack.clusters[0].script.failures.addons: there is no add-on "nginx"; there are coredns, metrics-server
            ack: {clusters: [{task: {nodePoolUpgrade: {pool: a}}}]} | 1:50: ack.clusters[0].task.nodePoolUpgrade.pool: there is no node pool "a"; there are default-nodepool
            faults: [{kind: unavailble}] | 1:17: faults[0].kind: found "unavailble"; did you mean "unavailable"? Allowed: none, response,
            faults: [{kind: slow-headers}] | 1:17: faults[0].kind: the kind slow-headers needs the key "pause"
            faults: [{kind: garbage, status: 500}] | 1:34: faults[0].status: the kind garbage does not have this key
            faults: [{kind: interim-first, status: 500}] | 1:10: faults[0]: not possible: status must be 100 to 199: 500
            faults: [{kind: garbage, times: 2, always: true}] | 1:44: faults[0].always: only one of times, always and during is possible
            faults: [{kind: garbage, operation: UpgradeDetails}] | 1:37: faults[0].operation: there is no operation "UpgradeDetails"; did you mean "UpgradeDetail"?
            clock: {start: 2026-13-45T08:00:00Z} | 1:16: clock.start: found "2026-13-45T08:00:00Z"; expected a time in UTC such as 2026-01-15T08:00:00Z
            clock: {mode: accelerated} | 1:15: clock.mode: the mode accelerated needs the key "speed"
            clock: {mode: real, speed: 2} | 1:28: clock.speed: only the mode accelerated has a speed
            requestTimeout: 0s | 1:17: requestTimeout: the time-out must be above zero
            requestTimeout: 30 | 1:17: requestTimeout: found 30; expected a duration such as 30s, 5m, 2h, 1h30m or PT30S
            clock: {speed: 0} | 1:16: clock.speed: found 0; expected a whole number from 1 to 100000
            account: {keys: [{id: a},{id: a}]} | 1:31: account.keys[1].id: "a" is already used by the entry in line 1
            traffic: {limits: [{callsPerSecond: 0}]} | 1:37: traffic.limits[0].callsPerSecond: found 0; expected a whole number from 1 to 1000000
            css: {clusters: [{name: a, usualIndices: true, indices: [b]}]} | 1:42: css.clusters[0].usualIndices: only one of usualIndices and indices or snapshots is possible
            traffic: {limits: [{callsPerSecond: 1, period: 1s}]} | 1:48: traffic.limits[0].period: period needs calls
            traffic: {limits: [{callsPerSecond: 1, requests: reads}]} | 1:50: traffic.limits[0].requests: requests needs calls
            traffic: {limits: [{calls: 1, period: 0s}]} | 1:39: traffic.limits[0].period: the period must be above zero
            traffic: {limits: [{calls: 1, callsPerSecond: 1}]} | 1:20: traffic.limits[0]: found callsPerSecond, calls; expected exactly one of callsPerSecond, calls
            [1, 2] | 1:1: found a list; expected a mapping with the keys of a scenario
            {a: b | 1:6: not YAML: expected ',' or '}', but got <stream end>
            a: &x [*x] | 1:4: a: unknown key
            """)
    void namesPlaceKeyAndWhatIsAllowed(String yaml, String message) {
        assertThat(mistakes(yaml)).singleElement().asString().startsWith("test.yaml:" + message);
    }

    @Test
    void reportsAllMistakesInTheOrderOfTheFile() {
        assertThat(mistakes("""
                description: 5
                css:
                  clusters:
                    - nmae: shop
                      nodes: 1000
                      script:
                        failures:
                          - node: 1
                            step: Data migrations
                ack:
                  clusters:
                    - version: newest
                """))
                .containsExactly(
                        "test.yaml:1:14: description: found 5; expected a text; put it in quotes if it looks like a number",
                        "test.yaml:4:13: css.clusters[0].nmae: unknown key; did you mean \"name\"? Allowed: id, name, engine, "
                                + "version, subVersion, nodes, nodeNames, coldNodes, clientNodes, masterNodes, zones, indices, "
                                + "usualIndices, snapshotsOn, snapshots, replicas, diskUse, plugInsMissing, overloaded, images, durations, listLag, script, task",
                        "test.yaml:5:14: css.clusters[0].nodes: found 1000; expected a whole number from 1 to 200",
                        "test.yaml:9:19: css.clusters[0].script.failures[0].step: found \"Data migrations\"; did you mean "
                                + "\"Data migration\"? Allowed: Data migration, Node isolation, Node stop, Port detachment, Image "
                                + "switch, Node creation, Volume attachment, Port attachment, Node initialization, Service start, "
                                + "Cluster join, Node health check, Task status update, or a number from 0 to 12",
                        "test.yaml:12:16: ack.clusters[0].version: found \"newest\"; expected a version such as 1.32.1-aliyun.1");
    }

    @Test
    void limitsTheNumberOfMistakesShown() {
        List<String> mistakes = mistakes("x1: 1\n" + "unknown%d: 1\n".repeat(1).formatted(2) + lines(70));

        assertThat(mistakes).hasSize(51);
        assertThat(mistakes.get(50)).isEqualTo("test.yaml: 22 more mistakes");
    }

    private static String lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("key").append(i).append(": 1\n");
        }
        return text.toString();
    }

    @Test
    void limitsAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }

        assertThat(mistakes(bomb.toString()))
                .singleElement()
                .asString()
                .isEqualTo(
                        "test.yaml:1:1: not YAML: Number of aliases for non-scalar nodes exceeds the specified max=50");
    }

    @Test
    void limitsTheSize(@TempDir Path folder) throws Exception {
        String large = "description: \"" + "x".repeat(1 << 20) + "\"";
        assertThat(mistakes(large)).containsExactly("test.yaml:1:1: the file is larger than 1048576 characters");

        Path file = Files.writeString(folder.resolve("large.yaml"), large.repeat(5));
        assertThat(loaded(file)).containsExactly(file + ": cannot read the scenario: larger than 1048576 characters");
    }

    @Test
    void reportsFilesThatCannotBeRead(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.yaml");
        assertThat(loaded(missing)).containsExactly(missing + ": cannot read the scenario: there is no such file");

        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        assertThat(loaded(binary)).containsExactly(binary + ": cannot read the scenario: not in UTF-8");

        assertThat(loaded(folder)).singleElement().asString().startsWith(folder + ": cannot read the scenario: ");
    }

    @ParameterizedTest
    @CsvSource({"''", "'# only a comment'"})
    void reportsEmptyFiles(String yaml) {
        assertThat(mistakes(yaml)).containsExactly("test.yaml:1:1: the file is empty");
    }

    @Test
    void acceptsAliasesForRepeatedParts() {
        Scenario scenario = Scenario.parse("""
                css:
                  clusters:
                    - {id: a, durations: &quick {step: 1s}}
                    - {id: b, durations: *quick}
                """, "test.yaml");

        assertThat(scenario.name()).isEqualTo("test.yaml");
        assertThat(scenario).hasToString("Scenario[test.yaml]");
    }

    private static List<String> mistakes(String yaml) {
        return catchThrowableOfType(ScenarioException.class, () -> Scenario.parse(yaml, "test.yaml"))
                .mistakes();
    }

    private static List<String> loaded(Path file) {
        ScenarioException error = catchThrowableOfType(ScenarioException.class, () -> Scenario.load(file));
        assertThat(error).hasMessage(String.join("\n", error.mistakes()));
        return error.mistakes();
    }
}
