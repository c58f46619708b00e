// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The JSON Schema is the one that the tables give, and judges files as the reader does, apart from rules over several values. Run with
 * {@code -Dscenario.write=true} to write it.
 */
class ScenarioSchemaTest {
    private static final Path FILE =
            Path.of("src/main/resources/io/clusterupgrade/simulator/scenario/scenario.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theSchemaIsWrittenFromTheTables() throws IOException {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A scenario of the simulator of cluster upgrades");
        schema.putAll(RootTable.TABLE.schema());
        String text = JSON.writeValueAsString(schema) + "\n";
        if (Boolean.getBoolean("scenario.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        }

        assertThat(text).as("write it with -Dscenario.write=true").isEqualTo(Files.readString(FILE));
    }

    @ParameterizedTest
    @MethodSource("io.clusterupgrade.simulator.scenario.ScenarioFiles#all")
    void bothAcceptTheScenariosOfTheDocumentation(Path file) throws IOException {
        assertThat(schema().validate(asJson(Files.readString(file)))).isEmpty();
        assertThat(Scenario.load(file).name()).isEqualTo(file.toString());
    }

    @Test
    void bothAcceptEveryKey() throws IOException {
        String everything = Files.readString(Path.of("src/test/resources/scenarios/everything.yaml"));

        assertThat(schema().validate(asJson(everything))).isEmpty();
        assertThat(Scenario.parse(everything, "everything.yaml").name()).isEqualTo("everything.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "css: {clusters: [{id: a, zones: [x, y]}]}",
                "cce: {clusters: [{autopilot: true}]}",
                "ack: {clusters: [{task: {upgrade: {}}}]}",
                "clock: {start: 2026-01-15T08:00:00Z}",
                "css: {clusters: [{script: {failures: [{node: 1, step: 12}, {node: 1, step: Node stop}]}}]}",
                "faults: [{kind: response, status: 500, headers: {A: b}, executed: true}]",
                "css: {clusters: [{durations: {step: PT0.5S}}]}"
            })
    void bothAccept(String yaml) throws IOException {
        assertThat(schema().validate(asJson(yaml))).isEmpty();
        assertThat(Scenario.parse(yaml, "test.yaml")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "unknown: 1",
                "css: {clusters: []}",
                "css: {clusters: [{nodes: 0}]}",
                "css: {clusters: [{nodes: 1.5}]}",
                "css: {clusters: [{nodes: '3'}]}",
                "css: {clusters: [{version: 7.10}]}",
                "css: {clusters: [{id: a b}]}",
                "css: {clusters: [{overloaded: 'true'}]}",
                "css: {clusters: [{durations: {step: 5 minutes}}]}",
                "css: {clusters: [{durations: {step: -5m}}]}",
                "css: {clusters: [{script: {failures: [{}]}}]}",
                "css: {clusters: [{script: {failures: [{node: 1, step: 13}]}}]}",
                "css: {clusters: [{script: {failures: [{node: 1, step: Node start}]}}]}",
                "css: {clusters: [{task: {}}]}",
                "css: {clusters: [{task: {upgrade: {}, zoneChange: {to: b}}}]}",
                "cce: {clusters: [{addons: {}}]}",
                "cce: {clusters: [{addons: {coredns: 1}}]}",
                "cce: {clusters: [{type: X86}]}",
                "ack: {clusters: [{version: v1.32}]}",
                "faults: [{kind: slow-headers}]",
                "faults: [{status: 500}]",
                "faults: [{kind: response, status: 1000}]",
                "clock: {start: 2026-01-15}",
                "traffic: {limits: [{operation: CSS}]}",
                "account: {keys: [{secret: 12345678}]}"
            })
    void bothReject(String yaml) throws IOException {
        assertThat(schema().validate(asJson(yaml))).isNotEmpty();
        assertThatThrownBy(() -> Scenario.parse(yaml, "test.yaml")).isInstanceOf(ScenarioException.class);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(FILE));
    }

    private static JsonNode asJson(String yaml) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
