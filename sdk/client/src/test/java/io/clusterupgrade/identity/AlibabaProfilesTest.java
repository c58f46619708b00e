// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the modes of the CLI's file and the types of the ini file lead to. */
class AlibabaProfilesTest {
    private static final String PAIR = "\"access_key_id\":\"LTAI-BASE-0001\",\"access_key_secret\":\"planted-secret\"";

    @TempDir
    Path home;

    private final FakeServer server = new FakeServer();
    private final Map<String, String> environment = new HashMap<>();
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void keysAndSessionsStandInTheFile() {
        cli("{\"name\":\"d\",\"mode\":\"AK\",\"sts_token\":\"left over\"," + PAIR + "}");
        assertThat(cli().credentials()).isEqualTo(Credentials.accessKey("LTAI-BASE-0001", "planted-secret"));

        cli("{\"name\":\"d\",\"mode\":\"StsToken\",\"sts_token\":\"t\"," + PAIR + "}");
        assertThat(cli().credentials()).isEqualTo(Credentials.session("LTAI-BASE-0001", "planted-secret", "t"));
    }

    @Test
    void theVariableChoosesTheProfile() {
        cli("{\"name\":\"d\",\"mode\":\"OAuth\"},{\"name\":\"e\",\"mode\":\"AK\"," + PAIR + "}");
        environment.put("ALIBABA_CLOUD_PROFILE", "e");

        assertThat(cli().credentials()).isInstanceOf(Credentials.class);
    }

    @Test
    void aChangedFileIsReadWhenItsKeysAreRefused() {
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR + "}");
        CredentialsProvider provider = cli();
        Credentials old = provider.credentials();
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR.replace("0001", "0002") + "}");

        assertThat(provider.credentials()).as("kept").isEqualTo(old);
        assertThat(provider.credentialsInsteadOf(old))
                .isEqualTo(Credentials.accessKey("LTAI-BASE-0002", "planted-secret"));
    }

    @Test
    void aChangedFileIsReadWhenTheKeysUnderARoleAreRefused() {
        server.on("POST /", 200, Answers.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 200, Answers.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 404, "{\"Code\":\"InvalidAccessKeyId.NotFound\",\"Message\":\"no\"}")
                .on("POST /", 200, Answers.sts(Answers.END));
        chain("LTAI-BASE-0001");
        CredentialsProvider provider = cli();
        provider.credentials();
        chain("LTAI-BASE-0002");
        time.advance(Duration.ofMinutes(61));

        assertThat(provider.credentials()).isEqualTo(Answers.KEYS);
        assertThat(server.asked())
                .extracting(asked -> asked.header("Authorization").replaceFirst(".*Credential=([^,]*),.*", "$1"))
                .containsExactly("LTAI-BASE-0001", "TEMP-AK-0001", "LTAI-BASE-0001", "LTAI-BASE-0002", "TEMP-AK-0001");
    }

    @Test
    void aFileThatDidNotChangeIsNotReadForEachCall() {
        server.on("POST /", 200, Answers.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 200, Answers.sts(VirtualTime.START.plus(Duration.ofHours(1))))
                .on("POST /", 404, "{\"Code\":\"InvalidAccessKeyId.NotFound\",\"Message\":\"no\"}");
        chain("LTAI-BASE-0001");
        CredentialsProvider provider = cli();
        provider.credentials();
        time.advance(Duration.ofMinutes(61));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(provider::credentials).hasMessageContaining("InvalidAccessKeyId.NotFound");
        }
        assertThat(server.asked())
                .as("two, then once more for the old and for the new")
                .hasSize(4);
    }

    @Test
    void rolesAreAssumedAlsoInAChain() {
        server.on("POST /", 200, Answers.sts(Answers.END));
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\","
                + "\"expired_seconds\":60},"
                + "{\"name\":\"base\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\",\"ram_session_name\":\"s\","
                + "\"expired_seconds\":7200,\"policy\":\"p\",\"external_id\":\"x\"," + PAIR + "}");

        assertThat(cli().credentials()).isEqualTo(Answers.KEYS);

        assertThat(server.asked().get(0).body())
                .isEqualTo("RoleArn=arn-1&RoleSessionName=s&DurationSeconds=7200&Policy=p&ExternalId=x");
        assertThat(server.asked().get(1).body()).startsWith("RoleArn=arn-2&").endsWith("&DurationSeconds=900");
        assertThat(server.asked().get(1).header("x-acs-accesskey-id")).isEqualTo("TEMP-AK-0001");
    }

    @Test
    void aProfileThatIsItsOwnSourceIsRefused() {
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"e\",\"ram_role_arn\":\"a\"},"
                + "{\"name\":\"e\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"d\",\"ram_role_arn\":\"a\"}");

        assertThatThrownBy(() -> cli().credentials()).hasMessageContaining("is its own source_profile");
    }

    @Test
    void instanceRolesAndOidcAreModesToo() throws IOException {
        server.on("PUT /latest/api/token", 200, "t")
                .on("GET /latest/meta-data/ram/security-credentials/r1", 200, Answers.alibabaKeys(Answers.END))
                .on("POST /", 200, Answers.sts(Answers.END));
        cli("{\"name\":\"d\",\"mode\":\"EcsRamRole\",\"ram_role_name\":\"r1\"}");
        assertThat(cli().credentials()).isEqualTo(Answers.KEYS);

        Path token = Files.writeString(home.resolve("t"), "oidc");
        cli(
                "{\"name\":\"d\",\"mode\":\"OIDC\",\"ram_role_arn\":\"a\",\"oidc_provider_arn\":\"o\",\"oidc_token_file\":\""
                        + token + "\"}");
        assertThat(cli().credentials()).isEqualTo(Answers.KEYS);
        assertThat(server.last().body()).endsWith("&OIDCProviderArn=o&OIDCToken=oidc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"External", "CloudSSO", "OAuth", "Unheard"})
    void modesThatRunOrLogInAreNamedAndRefused(String mode) {
        cli("{\"name\":\"d\",\"mode\":\"" + mode + "\",\"process_command\":\"touch planted-secret\"}");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("has the mode " + mode + ", which is not supported")
                .hasMessageNotContaining("planted-secret");
    }

    @Test
    void whatAProfileLacksIsNamed() {
        cli("{\"name\":\"d\",\"mode\":\"AK\",\"access_key_id\":\"i\"}");
        assertThatThrownBy(() -> cli().credentials()).hasMessageEndingWith(" has no access_key_secret.");
        cli("{\"name\":\"d\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"a\",\"expired_seconds\":\"soon\"," + PAIR
                + "}");
        assertThatThrownBy(() -> cli().credentials()).hasMessageContaining("expired_seconds that is no number");
    }

    @Test
    void theCliFileCanBeSwitchedOff() {
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR + "}");
        environment.put("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue());
    }

    @Test
    void theIniFileKnowsKeysRolesInstanceRolesAndOidc() throws IOException {
        server.on("POST /", 200, Answers.sts(Answers.END))
                .on("PUT /latest/api/token", 200, "t")
                .on("GET /latest/meta-data/ram/security-credentials/r1", 200, Answers.alibabaKeys(Answers.END));
        ini("type = access_key\naccess_key_id = LTAI-1\naccess_key_secret = s\n");
        assertThat(ini().credentials()).isEqualTo(Credentials.accessKey("LTAI-1", "s"));
        ini("type = ram_role_arn\naccess_key_id = i\naccess_key_secret = s\nrole_arn = a\nrole_session_name = n\n");
        assertThat(ini().credentials()).isEqualTo(Answers.KEYS);
        assertThat(server.last().body()).isEqualTo("RoleArn=a&RoleSessionName=n&DurationSeconds=3600");
        ini("type = ecs_ram_role\nrole_name = r1\n");
        assertThat(ini().credentials()).isEqualTo(Answers.KEYS);
        Path token = Files.writeString(home.resolve("t"), "oidc");
        ini("type = oidc_role_arn\nrole_arn = a\noidc_provider_arn = o\noidc_token_file_path = " + token + "\n");
        assertThat(ini().credentials()).isEqualTo(Answers.KEYS);
        ini("type = rsa_key_pair\nprivate_key_file = planted-secret\n");
        assertThatThrownBy(() -> ini().credentials())
                .hasMessageContaining("has the type rsa_key_pair, which is not supported")
                .hasMessageNotContaining("planted-secret");
    }

    @Test
    void theIniFileMayBeNamedAndItsSectionChosen() throws IOException {
        Path elsewhere = Files.writeString(
                home.resolve("elsewhere.ini"),
                "[team]\nenable = true\ntype = access_key\naccess_key_id = LTAI-9\naccess_key_secret = s\n");
        environment.put("ALIBABA_CLOUD_CREDENTIALS_FILE", elsewhere.toString());
        environment.put("ALIBABA_CLOUD_PROFILE", "team");

        assertThat(ini().credentials()).isEqualTo(Credentials.accessKey("LTAI-9", "s"));
    }

    private CredentialsProvider cli() {
        return AlibabaIdentity.cliProfile(
                Answers.settings(server, environment).home(home).scheduler(time).build());
    }

    /** A role that is played by another role, which a lasting key plays. */
    private void chain(String key) {
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\"},"
                + "{\"name\":\"base\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\","
                + PAIR.replace("LTAI-BASE-0001", key) + "}");
    }

    private CredentialsProvider ini() {
        return AlibabaIdentity.iniProfile(
                Answers.settings(server, environment).home(home).build());
    }

    private void cli(String profiles) {
        write(".aliyun/config.json", "{\"current\":\"d\",\"profiles\":[" + profiles + "]}");
    }

    private void ini(String lines) {
        write(".alibabacloud/credentials.ini", "[default]\nenable = true\n" + lines);
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
