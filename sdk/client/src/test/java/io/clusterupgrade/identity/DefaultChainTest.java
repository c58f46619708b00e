// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsChain;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.LogCapture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configures all sources at once; removing one after another shows the order. */
class DefaultChainTest {
    @TempDir
    Path home;

    private final FakeServer server = new FakeServer();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private Path token;

    @BeforeEach
    void setUp() throws IOException {
        token = Files.writeString(home.resolve("token"), "planted-id-token");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void triesHuaweiSourcesInTheDocumentedOrder() throws IOException {
        environment.put("HUAWEICLOUD_SDK_IDP_ID", "idp");
        environment.put("HUAWEICLOUD_SDK_ID_TOKEN_FILE", token.toString());
        environment.put("HUAWEICLOUD_SDK_AK", "AK-ENV");
        environment.put("HUAWEICLOUD_SDK_SK", "planted-sk");
        environment.put("HC_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/pod");
        environment.put("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", token.toString());
        Path profile = Files.createDirectories(home.resolve(".huaweicloud")).resolve("credentials");
        Files.writeString(profile, "[basic]\nak = AK-FILE\nsk = planted-sk\nproject_id = p-file\n");
        server.on("POST /v3.0/OS-AUTH/id-token/tokens", 201, "", "X-Subject-Token", "planted-iam")
                .on(
                        "POST /v3.0/OS-CREDENTIAL/securitytokens",
                        201,
                        named(KeyResponses.huawei(KeyResponses.END), "AK-IDP"))
                .on("PUT /meta-data/latest/api/token", 404, "")
                .on("GET /openstack/latest/securitykey", 200, named(KeyResponses.huawei(KeyResponses.END), "AK-META"))
                .on("GET /openstack/latest/securitykey", 500, "")
                .on("POST /pod", 200, named(KeyResponses.huaweiPod(KeyResponses.END), "AK-POD"));

        assertThat(huawei()).isEqualTo("AK-IDP");
        environment.remove("HUAWEICLOUD_SDK_IDP_ID");
        assertThat(huawei()).isEqualTo("AK-ENV");
        environment.remove("HUAWEICLOUD_SDK_AK");
        environment.remove("HUAWEICLOUD_SDK_SK");
        assertThat(huawei()).isEqualTo("AK-FILE");
        assertThat(HuaweiIdentity.defaultChain(settings()).projectId()).isEqualTo("p-file");
        Files.delete(profile);
        assertThat(huawei()).isEqualTo("AK-META");
        assertThat(huawei()).isEqualTo("AK-POD");
    }

    @Test
    void supportsFederationAndIamEndpointInTheHuaweiProfile() throws IOException {
        server.on("POST /v3.0/OS-AUTH/id-token/tokens", 201, "", "X-Subject-Token", "planted-iam")
                .on("POST /v3.0/OS-CREDENTIAL/securitytokens", 201, KeyResponses.huawei(KeyResponses.END));
        Path file = Files.writeString(
                home.resolve("named"),
                "[basic]\nak = AK-FILE\nsk = planted-sk\nsecurity_token = t\nidp_id = idp\nid_token_file = " + token
                        + "\niam_endpoint = " + server.url() + "\nproject_id = p9\n");
        environment.put("HUAWEICLOUD_SDK_CREDENTIALS_FILE", file.toString());
        IdentitySettings settings = IdentitySettings.builder()
                .environment(environment)
                .scheduler(settings().scheduler())
                .build();

        assertThat(HuaweiIdentity.profile(settings).credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(HuaweiIdentity.profile(settings).projectId()).isEqualTo("p9");
        Files.writeString(file, "[basic]\nak = AK-FILE\nsk = planted-sk\nsecurity_token = t\n");
        assertThat(HuaweiIdentity.profile(settings).credentials())
                .isEqualTo(Credentials.session("AK-FILE", "planted-sk", "t"));
    }

    @Test
    void triesAlibabaSourcesInTheDocumentedOrder() throws IOException {
        properties.put("alibabacloud.accessKeyId", "AK-PROP");
        properties.put("alibabacloud.accessKeySecret", "planted-sk");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "AK-ENV");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "planted-sk");
        environment.put("ALIBABA_CLOUD_ROLE_ARN", "arn");
        environment.put("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "oidc");
        environment.put("ALIBABA_CLOUD_OIDC_TOKEN_FILE", token.toString());
        environment.put("ALIBABA_CLOUD_CREDENTIALS_URI", server.url() + "/uri");
        Path cli = Files.createDirectories(home.resolve(".aliyun")).resolve("config.json");
        Files.writeString(
                cli,
                "{\"current\":\"d\",\"profiles\":[{\"name\":\"d\",\"mode\":\"AK\",\"access_key_id\":\"AK-CLI\","
                        + "\"access_key_secret\":\"planted-sk\"}]}");
        Path ini = Files.createDirectories(home.resolve(".alibabacloud")).resolve("credentials.ini");
        Files.writeString(
                ini,
                "[default]\nenable = true\ntype = access_key\naccess_key_id = AK-INI\naccess_key_secret = planted-sk\n");
        server.on("POST /", 200, named(KeyResponses.sts(KeyResponses.END), "AK-OIDC"))
                .on("PUT /latest/api/token", 200, "t")
                .on("GET /latest/meta-data/ram/security-credentials/", 200, "r")
                .on(
                        "GET /latest/meta-data/ram/security-credentials/r",
                        200,
                        named(KeyResponses.alibabaKeys(KeyResponses.END), "AK-META"))
                .on("GET /uri", 200, named(KeyResponses.alibabaKeys(KeyResponses.END), "AK-URI"));

        assertThat(alibaba()).isEqualTo("AK-PROP");
        properties.clear();
        assertThat(alibaba()).isEqualTo("AK-ENV");
        environment.remove("ALIBABA_CLOUD_ACCESS_KEY_ID");
        environment.remove("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
        assertThat(alibaba()).isEqualTo("AK-OIDC");
        environment.remove("ALIBABA_CLOUD_ROLE_ARN");
        assertThat(alibaba()).isEqualTo("AK-CLI");
        Files.delete(cli);
        assertThat(alibaba()).isEqualTo("AK-INI");
        Files.delete(ini);
        assertThat(alibaba()).isEqualTo("AK-META");
        environment.put("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
        assertThat(alibaba()).isEqualTo("AK-URI");
    }

    @Test
    void explainsEachFailedSourceWithoutValues() {
        environment.put("HUAWEICLOUD_SDK_SK", "planted-sk");
        environment.put("ALIBABA_CLOUD_CREDENTIALS_URI", "https://planted.example.test/");
        try (LogCapture log = LogCapture.start()) {
            assertThatThrownBy(this::huawei)
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("1. The environment variables HUAWEICLOUD_SDK_IDP_ID and")
                    .hasMessageContaining("2. set the environment variables HUAWEICLOUD_SDK_AK")
                    .hasMessageContaining(
                            "3. There is no Huawei profile file " + home.resolve(".huaweicloud/credentials"))
                    .hasMessageContaining("4. Huawei instance metadata returned 404.")
                    .hasMessageContaining("5. The environment variables HC_CONTAINER_CREDENTIALS_FULL_URI and")
                    .hasMessageNotContaining("planted");
            assertThatThrownBy(this::alibaba)
                    .hasMessageContaining("1. set the system properties alibabacloud.accessKeyId")
                    .hasMessageContaining("2. set the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID")
                    .hasMessageContaining("3. The environment variables ALIBABA_CLOUD_ROLE_ARN")
                    .hasMessageContaining(
                            "4. There is no Alibaba CLI profile file " + home.resolve(".aliyun/config.json"))
                    .hasMessageContaining(
                            "5. There is no Alibaba profile file " + home.resolve(".alibabacloud/credentials.ini"))
                    .hasMessageContaining("6. Alibaba instance metadata returned 404.")
                    .hasMessageContaining("7. ALIBABA_CLOUD_CREDENTIALS_URI names the host planted.example.test");
            assertThat(log.lines()).noneMatch(line -> line.contains("planted-"));
        }
    }

    private String huawei() {
        return id(HuaweiIdentity.defaultChain(settings()));
    }

    private String alibaba() {
        return id(AlibabaIdentity.defaultChain(settings()));
    }

    private static String id(CredentialsChain chain) {
        Credentials found = chain.credentials();
        assertThat(chain + " " + found).doesNotContain("planted", "temp-secret", "temp-session");
        return found instanceof io.clusterupgrade.credentials.SessionCredentials session
                ? session.accessKeyId()
                : ((io.clusterupgrade.credentials.AccessKeyCredentials) found).accessKeyId();
    }

    private IdentitySettings settings() {
        return KeyResponses.settings(server, environment)
                .properties(properties)
                .home(home)
                .build();
    }

    private static String named(String json, String id) {
        return json.replace("TEMP-AK-0001", id);
    }
}
