// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.EnvironmentCredentials;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.PercentEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the providers of the modes of the CLI file and the types of the ini file. */
class AlibabaProfilesTest extends AlibabaProfileFixture {
    @Test
    void readsKeysAndSessionsOfTheFile() {
        cli("{\"name\":\"d\",\"mode\":\"AK\",\"sts_token\":\"unused\"," + PAIR + "}");
        assertThat(cli().credentials()).isEqualTo(Credentials.accessKey("LTAI-BASE-0001", "planted-secret"));

        cli("{\"name\":\"d\",\"mode\":\"StsToken\",\"sts_token\":\"t\"," + PAIR + "}");
        assertThat(cli().credentials()).isEqualTo(Credentials.session("LTAI-BASE-0001", "planted-secret", "t"));
    }

    @Test
    void usesTheProfileThatTheVariableNames() {
        cli("{\"name\":\"d\",\"mode\":\"OAuth\"},{\"name\":\"e\",\"mode\":\"AK\"," + PAIR + "}");
        environment.put("ALIBABA_CLOUD_PROFILE", "e");

        assertThat(cli().credentials()).isInstanceOf(Credentials.class);
    }

    @Test
    void readsAChangedFileAfterItsKeysAreRejected() {
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR + "}");
        CredentialsProvider provider = cli();
        Credentials old = provider.credentials();
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR.replace("0001", "0002") + "}");

        assertThat(provider.credentials()).as("cached").isEqualTo(old);
        assertThat(provider.refreshAfterRejection(old))
                .isEqualTo(Credentials.accessKey("LTAI-BASE-0002", "planted-secret"));
    }

    @Test
    void readsAChangedFileAfterTheKeysOfARoleAreRejected() {
        server.on("POST /", 200, KeyResponses.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 200, KeyResponses.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 404, "{\"Code\":\"InvalidAccessKeyId.NotFound\",\"Message\":\"no\"}")
                .on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        chain("LTAI-BASE-0001");
        CredentialsProvider provider = cli();
        provider.credentials();
        chain("LTAI-BASE-0002");
        time.advance(Duration.ofMinutes(61));

        assertThat(provider.credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.requests())
                .extracting(request -> request.header("Authorization").replaceFirst(".*Credential=([^,]*),.*", "$1"))
                .containsExactly("LTAI-BASE-0001", "TEMP-AK-0001", "LTAI-BASE-0001", "LTAI-BASE-0002", "TEMP-AK-0001");
    }

    @Test
    void doesNotReadAnUnchangedFileForEachCall() {
        server.on("POST /", 200, KeyResponses.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 200, KeyResponses.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 404, "{\"Code\":\"InvalidAccessKeyId.NotFound\",\"Message\":\"no\"}");
        chain("LTAI-BASE-0001");
        CredentialsProvider provider = cli();
        provider.credentials();
        time.advance(Duration.ofMinutes(61));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(provider::credentials).hasMessageContaining("InvalidAccessKeyId.NotFound");
        }
        assertThat(server.requests())
                .as("two fetches, then one with the old and one with the new keys")
                .hasSize(4);
    }

    @Test
    void assumesRolesDirectlyAndInAChain() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\","
                + "\"expired_seconds\":60},"
                + "{\"name\":\"base\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\",\"ram_session_name\":\"s\","
                + "\"expired_seconds\":7200,\"policy\":\"p\",\"external_id\":\"x\"," + PAIR + "}");

        assertThat(cli().credentials()).isEqualTo(KeyResponses.KEYS);

        assertThat(server.requests().get(0).body())
                .isEqualTo("RoleArn=arn-1&RoleSessionName=s&DurationSeconds=7200&Policy=p&ExternalId=x");
        assertThat(server.requests().get(1).body()).startsWith("RoleArn=arn-2&").endsWith("&DurationSeconds=900");
        assertThat(server.requests().get(1).header("x-acs-accesskey-id")).isEqualTo("TEMP-AK-0001");
    }

    @Test
    void supportsInstanceRolesAndOidc() throws IOException {
        server.on("PUT /latest/api/token", 200, "t")
                .on(
                        "GET /latest/meta-data/ram/security-credentials/r1",
                        200,
                        KeyResponses.alibabaKeys(KeyResponses.END))
                .on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        cli("{\"name\":\"d\",\"mode\":\"EcsRamRole\",\"ram_role_name\":\"r1\"}");
        assertThat(cli().credentials()).isEqualTo(KeyResponses.KEYS);

        Path token = Files.writeString(home.resolve("t"), "oidc");
        cli(
                "{\"name\":\"d\",\"mode\":\"OIDC\",\"ram_role_arn\":\"a\",\"oidc_provider_arn\":\"o\",\"oidc_token_file\":\""
                        + token + "\"}");
        assertThat(cli().credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().body()).endsWith("&OIDCProviderArn=o&OIDCToken=oidc");
    }

    @Test
    void assumesARoleWithTheSessionTokenOfTheProfile() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        String role =
                "\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\",\"sts_token\":\"the-sts-token\"," + PAIR + "}";
        cli("{\"name\":\"d\"," + role);
        assertThat(cli().credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().header("x-acs-security-token")).isEqualTo("the-sts-token");
        assertThat(server.last().header("x-acs-accesskey-id")).isEqualTo("LTAI-BASE-0001");
        assertThat(server.last().header("Authorization")).contains("x-acs-security-token");

        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\"},"
                + "{\"name\":\"base\"," + role);
        assertThat(cli().credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.requests().get(1).header("x-acs-security-token")).isEqualTo("the-sts-token");
        assertThat(server.last().header("x-acs-security-token")).isEqualTo("temp-session-token");

        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\"},"
                + "{\"name\":\"base\",\"mode\":\"StsToken\",\"sts_token\":\"of-a-session\"," + PAIR + "}");
        assertThat(cli().credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().header("x-acs-security-token")).isEqualTo("of-a-session");

        ini("type = ram_role_arn\naccess_key_id = i\naccess_key_secret = s\nrole_arn = a\nsecurity_token = of-ini\n");
        assertThat(ini().credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().header("x-acs-security-token")).isEqualTo("of-ini");
    }

    @Test
    void assumesARoleWithTheSessionTokenOfTheEnvironment() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        CredentialsProvider base = EnvironmentCredentials.alibaba(Map.of(
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "id",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "secret",
                "ALIBABA_CLOUD_SECURITY_TOKEN",
                "of-the-environment"));

        AlibabaIdentity.assumeRole(
                        base,
                        RamRole.of("arn"),
                        KeyResponses.settings(server, environment).build())
                .credentials();

        assertThat(server.last().header("x-acs-security-token")).isEqualTo("of-the-environment");
    }

    @Test
    void readsSessionsAndRoleOptionsOfTheIniFile() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        ini("type = sts\naccess_key_id = LTAI-1\naccess_key_secret = s\nsecurity_token = t\n");
        assertThat(ini().credentials()).isEqualTo(Credentials.session("LTAI-1", "s", "t"));
        ini("""
                type = RAM_ROLE_ARN
                access_key_id = i
                access_key_secret = s
                role_arn = a
                role_session_name = n
                role_session_expiration = 7200
                policy = {"Version":"1"}
                external_id = x
                """);
        ini().credentials();
        assertThat(server.last().body())
                .isEqualTo("RoleArn=a&RoleSessionName=n&DurationSeconds=7200"
                        + "&Policy=%7B%22Version%22%3A%221%22%7D&ExternalId=x");
    }

    @Test
    void sendsAPolicyThatIsAJsonObject() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        String policy =
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"cs:Get*\",\"Size\":1.50}]}";
        for (String written : new String[] {policy, JsonValue.from(policy).raw()}) {
            cli(role("\"policy\":" + written));

            cli().credentials();
            assertThat(server.last().body()).endsWith("&Policy=" + PercentEncoding.encode(policy));
        }
    }

    @Test
    void ignoresMembersOfTheWrongTypeThatItDoesNotUse() {
        cli("{\"name\":\"other\",\"mode\":[\"AK\"],\"external_id\":{}},7,{\"name\":[\"d\"]},"
                + "{\"name\":\"d\",\"mode\":\"AK\",\"plugins\":[1],\"external_id\":[\"unused\"]," + PAIR + "}");

        assertThat(cli().credentials()).isEqualTo(Credentials.accessKey("LTAI-BASE-0001", "planted-secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "3600.0, 3600",
        "\"3600\", 3600",
        "\"3600.0\", 3600",
        "7.2e3, 7200",
        "60, 900",
        "0, 3600",
        "null, 3600",
        "\"\", 3600"
    })
    void readsADurationInAnyNumberFormat(String written, String sent) {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        cli(role("\"expired_seconds\":" + written));

        cli().credentials();
        assertThat(server.last().body()).contains("&DurationSeconds=" + sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ak", "AK", " Ak ", "aK"})
    void readsTheModeCaseInsensitively(String mode) {
        cli("{\"name\":\"d\",\"mode\":\"" + mode + "\"," + PAIR + "}");

        assertThat(cli().credentials()).isEqualTo(Credentials.accessKey("LTAI-BASE-0001", "planted-secret"));
    }

    @Test
    void supportsKeysRolesInstanceRolesAndOidcInTheIniFile() throws IOException {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END))
                .on("PUT /latest/api/token", 200, "t")
                .on(
                        "GET /latest/meta-data/ram/security-credentials/r1",
                        200,
                        KeyResponses.alibabaKeys(KeyResponses.END));
        ini("type = access_key\naccess_key_id = LTAI-1\naccess_key_secret = s\n");
        assertThat(ini().credentials()).isEqualTo(Credentials.accessKey("LTAI-1", "s"));
        ini("type = ram_role_arn\naccess_key_id = i\naccess_key_secret = s\nrole_arn = a\nrole_session_name = n\n");
        assertThat(ini().credentials()).isEqualTo(KeyResponses.KEYS);
        assertThat(server.last().body()).isEqualTo("RoleArn=a&RoleSessionName=n&DurationSeconds=3600");
        ini("type = ecs_ram_role\nrole_name = r1\n");
        assertThat(ini().credentials()).isEqualTo(KeyResponses.KEYS);
        Path token = Files.writeString(home.resolve("t"), "oidc");
        ini("type = oidc_role_arn\nrole_arn = a\noidc_provider_arn = o\noidc_token_file_path = " + token + "\n");
        assertThat(ini().credentials()).isEqualTo(KeyResponses.KEYS);
        ini("type = rsa_key_pair\nprivate_key_file = planted-secret\n");
        assertThatThrownBy(() -> ini().credentials())
                .hasMessageContaining("has the type rsa_key_pair, which this library does not support")
                .hasMessageNotContaining("planted-secret");
    }

    @Test
    void usesTheIniFileAndSectionThatTheVariablesName() throws IOException {
        Path elsewhere = Files.writeString(
                home.resolve("elsewhere.ini"),
                "[team]\nenable = true\ntype = access_key\naccess_key_id = LTAI-9\naccess_key_secret = s\n");
        environment.put("ALIBABA_CLOUD_CREDENTIALS_FILE", elsewhere.toString());
        environment.put("ALIBABA_CLOUD_PROFILE", "team");

        assertThat(ini().credentials()).isEqualTo(Credentials.accessKey("LTAI-9", "s"));
    }

    /** Writes a profile whose role is assumed by another role, which a long-lived key assumes. */
    private void chain(String key) {
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\"},"
                + "{\"name\":\"base\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\","
                + PAIR.replace("LTAI-BASE-0001", key) + "}");
    }
}
