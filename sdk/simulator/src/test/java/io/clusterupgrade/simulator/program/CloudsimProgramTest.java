// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.RecordingLines;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar of the program as a process. */
class CloudsimProgramTest {
    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    @TempDir
    Path folder;

    @Test
    void servesAClusterOfEachServiceUntilItIsTerminated() throws Exception {
        try (RunningProgram program = RunningProgram.jar(folder, "--clock", "virtual")) {
            JsonNode started = program.started();
            assertThat(started.get("accessKeyId").asText()).isEqualTo(Accounts.ACCESS_KEY_ID);
            assertThat(started.get("secretKey").asText()).isEqualTo(Accounts.SECRET_KEY);
            assertThat(started.get("projectId").asText()).isEqualTo(Accounts.PROJECT_ID);
            assertThat(started.get("keys")).hasSize(2);
            assertThat(started.at("/clock/mode").asText()).isEqualTo("next-event");
            assertThat(started.has("certificate")).isFalse();
            JsonNode clusters = started.get("clusters");

            String project = Accounts.PROJECT_ID;
            assertThat(huawei(started, "/v1.0/" + project + "/clusters/" + id(clusters, "css") + "/target/cross/images")
                            .json()
                            .at("/imageInfoList/0/datastoreVersion")
                            .asText())
                    .isEqualTo("7.10.2");
            assertThat(huawei(
                                    started,
                                    "/api/v3/projects/" + project + "/clusters/" + id(clusters, "cce") + "/upgradeinfo")
                            .json()
                            .at("/spec/versionInfo/targetVersions"))
                    .isNotEmpty();
            assertThat(alibaba(started, "/clusters/" + id(clusters, "ack"))
                            .json()
                            .get("next_version")
                            .asText())
                    .isEqualTo("1.33.3-aliyun.1");

            HttpURLConnection page = (HttpURLConnection)
                    URI.create(started.get("endpoint").asText() + "/").toURL().openConnection();
            assertThat(page.getContentType()).startsWith("text/html");

            program.terminate();
            assertThat(program.output()).as("one line only").isEmpty();
            assertThat(program.exitCode()).isEqualTo(143);
            assertThat(program.errors())
                    .isEqualTo(
                            "cloudsim: listening on " + started.get("endpoint").asText()
                                    + ", where a browser shows the clusters; end it with Ctrl-C\n");
        }
    }

    @Test
    void readsAScenario() throws Exception {
        try (RunningProgram program = RunningProgram.jar(
                folder, "--scenario=examples/scenarios/throttled-expiring-keys.yaml", "--speed", "60")) {
            JsonNode started = program.started();

            assertThat(started.at("/clock/mode").asText()).isEqualTo("accelerated");
            assertThat(started.at("/clock/speed").asInt()).isEqualTo(60);
            assertThat(started.get("projectId").asText()).isEqualTo("5e0c0de0ca5e4fe0a11ce0facade0002");
            assertThat(started.get("keys").findValuesAsText("accessKeyId")).contains("OPERATOR00000TEMP001");
            assertThat(id(started.get("clusters"), "css")).isEqualTo("5ea3c4d2-0000-4000-8000-000000000003");
        }
    }

    @Test
    void replaysARecording() throws Exception {
        Path file = new RecordingLines("ACK")
                .read("/clusters/c1", 200, "{\"state\":\"upgrading\"}")
                .save(folder);
        try (RunningProgram program = RunningProgram.jar(folder, "--replay", file.toString(), "--clock", "real")) {
            JsonNode started = program.started();

            assertThat(started.at("/clock/time").asText()).startsWith("2026-03-01T22:");
            assertThat(alibaba(started, "/clusters/c1").json().get("state").asText())
                    .isEqualTo("upgrading");
            assertThat(alibaba(started, "/clusters/c2").body()).contains("Replay.NotRecorded");
        }
    }

    @Test
    void speaksTlsWithTheCertificateThatItNames() throws Exception {
        try (RunningProgram program = RunningProgram.jar(folder, "--tls")) {
            JsonNode started = program.started();
            assertThat(started.get("endpoint").asText()).startsWith("https://127.0.0.1:");
            Path certificate = Path.of(started.get("certificate").asText());
            HttpsURLConnection connection =
                    (HttpsURLConnection) URI.create(started.get("endpoint").asText() + "/clusters/c")
                            .toURL()
                            .openConnection();
            connection.setSSLSocketFactory(
                    trusting(Files.readString(certificate)).getSocketFactory());

            assertThat(connection.getResponseCode()).isEqualTo(400);
            assertThat(new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("MissingParameter");
            connection.disconnect();

            program.terminate();
            assertThat(program.exitCode()).isEqualTo(143);
            assertThat(certificate).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --unknown                                   | cloudsim: unknown option --unknown; see cloudsim --help
            --scenario missing.yaml                     | cloudsim: missing.yaml: cannot read the scenario: there is no such file
            --replay a --scenario b                     | cloudsim: --replay and --scenario exclude each other: a recording has its own clusters
            --replay a --clock virtual                  | cloudsim: --clock virtual moves to changes of clusters, which a recording does not have
            --scenario pom.xml                          | cloudsim: pom.xml:2:29: not YAML: mapping values are not allowed here
            --port PORT                                 | cloudsim: Cannot listen on 127.0.0.1:PORT: Address already in use
            """)
    void saysInOneLineWhyItCannotStart(String options, String line) throws Exception {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningProgram program =
                        RunningProgram.jar(folder, withPort(options, used).split(" +", -1))) {
            assertThat(program.output()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors()).startsWith(withPort(line, used)).doesNotContain("\tat ");
            assertThat(program.errors().lines()).hasSize(1);
        }
    }

    private static String withPort(String text, ServerSocket used) {
        return text.replace("PORT", Integer.toString(used.getLocalPort()));
    }

    @ParameterizedTest
    @CsvSource({"--help, Usage: cloudsim", "--version, cloudsim 0.", "--warm-up, ''"})
    void endsAfterATextOnRequest(String option, String text) throws Exception {
        try (RunningProgram program = RunningProgram.jar(folder, option)) {
            assertThat(program.output()).startsWith(text);
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors()).isEmpty();
        }
    }

    private static String id(JsonNode clusters, String service) {
        return clusters.at("/" + service + "/0/id").asText();
    }

    private static RawResponse huawei(JsonNode started, String path) throws IOException {
        return exchange(started, SIGNER.huawei(request(started, path), Instant.now()));
    }

    private static RawResponse alibaba(JsonNode started, String path) throws IOException {
        return exchange(started, SIGNER.acs3(request(started, path).with("Accept", "application/json"), Instant.now()));
    }

    private static RawRequest request(JsonNode started, String path) {
        return RawRequest.of("GET", path)
                .with("Host", started.get("endpoint").asText().substring("http://".length()));
    }

    private static RawResponse exchange(JsonNode started, RawRequest request) throws IOException {
        try (RawConnection connection =
                new RawConnection(started.get("endpoint").asText(), 30_000)) {
            return connection.exchange(request);
        }
    }

    private static SSLContext trusting(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "simulator",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
