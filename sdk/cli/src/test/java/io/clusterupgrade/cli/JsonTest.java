// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.clusterupgrade.cli.CliFixture.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs read: one document, or a line for each event. The schema in the documentation describes all of it. */
class JsonTest extends CliTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try {
            String text = Files.readString(Path.of("..", "docs", "clusterup.schema.json"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode valid(String text) throws IOException {
        JsonNode node = JSON.readTree(text);
        assertThat(SCHEMA.validate(node)).as(text).isEmpty();
        return node;
    }

    private JsonNode json(int code, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.add("--json");
        Run run = run(words.toArray(new String[0]));
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        JsonNode document = valid(run.out());
        assertThat(document.path("exitCode").asInt()).isEqualTo(code);
        assertThat(document.path("command").asText())
                .isEqualTo(arguments[0].equals("rollout") ? "rollout " + arguments[1] : arguments[0]);
        return document;
    }

    @Test
    void theSchemaRejectsWhatItDoesNotDescribe() throws IOException {
        assertThat(SCHEMA.validate(JSON.readTree(
                        "{\"schema\":\"clusterup/1\",\"command\":\"x\",\"exitCode\":0,\"exit\":\"X\",\"y\":1}")))
                .isNotEmpty();
    }

    @Test
    void documentsOfTheWholeLife() throws IOException {
        String css = cli.css();
        cli.cloud().css().cluster(css.substring(4)).script().failNode(2).once("disk full");
        assertThat(json(0, "status", css).path("upgrade").isNull()).isTrue();
        assertThat(json(0, "plan", css, "--to", "7.10.2").path("calls")).isNotEmpty();
        assertThat(json(8, "check", css, "--to", "7.10.2").path("ready").asBoolean())
                .isFalse();
        assertThat(json(0, "start", css, "--to", "7.10.2", "--yes", "--detach")
                        .path("resumeCommand")
                        .asText())
                .startsWith("clusterup watch");
        assertThat(json(7, "watch", css, "--deadline", "1m").path("exit").asText())
                .isEqualTo("STILL_RUNNING");
        assertThat(json(3, "watch", css).path("failure").path("requestIds")).isNotEmpty();
        assertThat(json(0, "status", css)
                        .path("actions")
                        .path("RETRY")
                        .path("available")
                        .asText())
                .isEqualTo("YES");
        assertThat(json(0, "retry", css, "--yes").path("verification").asText()).isEqualTo("VERIFIED");
        assertThat(json(0, "history", css).path("upgrades")).hasSize(1);
        assertThat(json(0, "forget", css, "--yes").has("cluster")).isTrue();
        assertThat(json(0, "start", css, "--to", "7.10.2", "--yes")
                        .path("alreadyAt")
                        .asText())
                .isEqualTo("7.10.2");
        assertThat(json(8, "abort", css, "--yes").path("error").path("message").asText())
                .contains("abort");
        assertThat(json(0, "doctor", css).path("checks")).isNotEmpty();
        assertThat(json(0, "completion").path("script").asText()).contains("clusterup");
    }

    @Test
    void documentsOfRoutesAndActions() throws IOException {
        String ack = cli.ack();
        assertThat(json(0, "route", ack, "--to", CliFixture.ACK_TARGET)
                        .path("hops")
                        .path(0)
                        .path("calls"))
                .isNotEmpty();
        assertThat(json(0, "ensure", ack, "--to", CliFixture.ACK_TARGET, "--yes")
                        .path("hops")
                        .path(0)
                        .path("taskId")
                        .asText())
                .startsWith("T-");
        String other = cli.ack();
        json(0, "start", other, "--to", CliFixture.ACK_TARGET, "--yes", "--detach");
        assertThat(json(0, "pause", other, "--yes").path("action").asText()).isEqualTo("PAUSE");
        String cce = cli.cce();
        json(0, "start", cce, "--to", "v1.31.6-r2", "--yes");
        json(0, "finish", cce, "--yes");
    }

    @Test
    void documentsOfRollouts() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.yaml"), "name: r\nclusters: [{cluster: " + cli.css() + ", to: 7.10.2}]\n");
        assertThat(json(0, "rollout", "run", file.toString(), "--dry-run")
                        .path("plan")
                        .asText())
                .contains("all");
        assertThat(json(0, "rollout", "run", file.toString(), "--yes")
                        .path("report")
                        .path("outcome")
                        .asText())
                .isEqualTo("SUCCEEDED");
        json(0, "rollout", "status", file.toString());
        json(0, "rollout", "report", file.toString());
        json(0, "rollout", "approve", file.toString(), "--wave", "all");
        json(0, "rollout", "hold", file.toString());
    }

    @Test
    void errorsAreDocuments() throws IOException {
        assertThat(json(10, "status", "css/none").path("error").path("message").asText())
                .contains("CSS.0015");
        assertThat(json(2, "start", cli.css(), "--to", "7.10.2")
                        .path("error")
                        .path("remedy")
                        .asText())
                .contains("--yes");
    }

    @Test
    void eventsAreLines() throws IOException {
        Run run = run("start", cli.css(), "--to", "7.10.2", "--yes", "--events");
        assertThat(run.code()).isZero();
        List<String> kinds = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            kinds.add(valid(line).path("event").asText());
        }
        assertThat(kinds)
                .contains("stateChanged", "stepChanged", "nodeDone")
                .endsWith("result")
                .containsOnlyOnce("result");
        assertThat(run.err()).isEmpty();
    }
}
