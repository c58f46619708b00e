// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.EnvironmentCredentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.PercentEncoding;
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
import org.junit.jupiter.params.provider.CsvSource;
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
    void aChangedFileIsReadWhenItsKeysAreRejected() {
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR + "}");
        CredentialsProvider provider = cli();
        Credentials old = provider.credentials();
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR.replace("0001", "0002") + "}");

        assertThat(provider.credentials()).as("kept").isEqualTo(old);
        assertThat(provider.refreshAfterRejection(old))
                .isEqualTo(Credentials.accessKey("LTAI-BASE-0002", "planted-secret"));
    }

    @Test
    void aChangedFileIsReadWhenTheKeysUnderARoleAreRejected() {
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
        assertThat(server.asked())
                .extracting(asked -> asked.header("Authorization").replaceFirst(".*Credential=([^,]*),.*", "$1"))
                .containsExactly("LTAI-BASE-0001", "TEMP-AK-0001", "LTAI-BASE-0001", "LTAI-BASE-0002", "TEMP-AK-0001");
    }

    @Test
    void aFileThatDidNotChangeIsNotReadForEachCall() {
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
        assertThat(server.asked())
                .as("two, then once more for the old and for the new")
                .hasSize(4);
    }

    @Test
    void rolesAreAssumedAlsoInAChain() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\","
                + "\"expired_seconds\":60},"
                + "{\"name\":\"base\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\",\"ram_session_name\":\"s\","
                + "\"expired_seconds\":7200,\"policy\":\"p\",\"external_id\":\"x\"," + PAIR + "}");

        assertThat(cli().credentials()).isEqualTo(KeyResponses.KEYS);

        assertThat(server.asked().get(0).body())
                .isEqualTo("RoleArn=arn-1&RoleSessionName=s&DurationSeconds=7200&Policy=p&ExternalId=x");
        assertThat(server.asked().get(1).body()).startsWith("RoleArn=arn-2&").endsWith("&DurationSeconds=900");
        assertThat(server.asked().get(1).header("x-acs-accesskey-id")).isEqualTo("TEMP-AK-0001");
    }

    @Test
    void aProfileThatIsItsOwnSourceIsRejected() {
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"e\",\"ram_role_arn\":\"a\"},"
                + "{\"name\":\"e\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"d\",\"ram_role_arn\":\"a\"}");

        assertThatThrownBy(() -> cli().credentials()).hasMessageContaining("is its own source_profile");
    }

    @Test
    void instanceRolesAndOidcAreModesToo() throws IOException {
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
    void aRoleIsAssumedWithTheSessionTokenThatStandsBesideTheKey() {
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
        assertThat(server.asked().get(1).header("x-acs-security-token")).isEqualTo("the-sts-token");
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
    void aRoleIsAssumedWithTheSessionTokenOfTheEnvironment() {
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
    void theIniFileHasSessionsAndTheOptionsOfRolesToo() {
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
    void aPolicyThatStandsInTheFileAsAnObjectRestrictsTheRole() {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        String policy =
                "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"cs:Get*\",\"Size\":1.50}]}";
        for (String written : new String[] {policy, JsonValue.from(policy).raw()}) {
            cli(role("\"policy\":" + written));

            cli().credentials();
            assertThat(server.last().body()).endsWith("&Policy=" + PercentEncoding.encode(policy));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "external_id | [\"x\"] | a list",
                "external_id | {\"id\":\"x\"} | an object",
                "policy | [{\"Version\":\"1\"}] | a list",
                "ram_session_name | {} | an object",
                "sts_region | [\"cn-hangzhou\"] | a list",
                "enable_vpc | [true] | a list",
                "expired_seconds | [3600] | a list",
                "sts_token | [\"t\"] | a list",
                "access_key_id | {\"id\":1} | an object",
                "mode | [\"AK\"] | a list"
            })
    void aMemberOfAnotherKindIsRejectedByNameAndNeverLeftOut(String member, String value, String kind) {
        cli(role("\"" + member + "\":" + value));

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageEndingWith("config.json has a " + member + " that is " + kind + " instead of text.");
        assertThat(server.asked()).as("no role was assumed").isEmpty();
    }

    @Test
    void membersOfAnotherKindInOtherPlacesHarmNobody() {
        cli("{\"name\":\"other\",\"mode\":[\"AK\"],\"external_id\":{}},7,{\"name\":[\"d\"]},"
                + "{\"name\":\"d\",\"mode\":\"AK\",\"plugins\":[1],\"external_id\":[\"left over\"]," + PAIR + "}");

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
    void aDurationIsANumberHoweverItIsWritten(String written, String sent) {
        server.on("POST /", 200, KeyResponses.sts(KeyResponses.END));
        cli(role("\"expired_seconds\":" + written));

        cli().credentials();
        assertThat(server.last().body()).contains("&DurationSeconds=" + sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600.5", "-3600", "\"1h\"", "true", "1e30", "1e999999999", "604801"})
    void aDurationThatIsNoneIsRejected(String written) {
        cli(role("\"expired_seconds\":" + written));

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("invalid expired_seconds: it must be a whole number of seconds, at most a week");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ak", "AK", " Ak ", "aK"})
    void aModeIsReadInAnyCase(String mode) {
        cli("{\"name\":\"d\",\"mode\":\"" + mode + "\"," + PAIR + "}");

        assertThat(cli().credentials()).isEqualTo(Credentials.accessKey("LTAI-BASE-0001", "planted-secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CredentialsURI | set the environment variable ALIBABA_CLOUD_CREDENTIALS_URI to the profile's credentials_uri",
                "BearerToken | give the token to the client itself",
                "RamRoleArnWithRoleName | use the mode ChainableRamRoleArn, with a source_profile of the mode EcsRamRole",
                "RsaKeyPair | nothing is signed with RSA",
                "External | no program is run; run its process_command yourself",
                "CloudSSO | this library has no interactive login",
                "oauth | this library has no interactive login",
                "Anonymous | calls must be signed",
                "Unheard | it is none of AK, StsToken, RamRoleArn, ChainableRamRoleArn, EcsRamRole, OIDC."
            })
    void aModeThatIsNotSupportedIsToldWithItsOwnReason(String mode, String reason) {
        cli("{\"name\":\"d\",\"mode\":\"" + mode + "\",\"process_command\":\"touch planted-secret\"}");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("has the mode " + mode + ", which this library does not support here: " + reason)
                .hasMessageNotContaining("planted-secret")
                .hasMessageNotContaining("Temporary keys");
    }

    @Test
    void temporaryKeysBesideAnUnsupportedModeAreToldOf() {
        String login = "{\"name\":\"d\",\"mode\":\"CloudSSO\",\"sts_token\":\"planted-token\"," + PAIR
                + ",\"sts_expiration\":";
        long end = KeyResponses.END.getEpochSecond();
        cli(login + end + "}");
        assertThatThrownBy(() -> cli().credentials())
                .hasMessageContaining("The profile has temporary keys (access_key_id, access_key_secret, sts_token)")
                .hasMessageEndingWith(", until they expire at " + KeyResponses.END + ".")
                .hasMessageNotContaining("planted");
        cli(login + (end - 86_400) + "}");
        assertThatThrownBy(() -> cli().credentials())
                .hasMessageEndingWith(" The temporary keys in the profile expired at 2026-01-01T09:04:05Z.");
        cli(login + "[1]}");
        assertThatThrownBy(() -> cli().credentials()).hasMessageEndingWith("or choose a profile with keys or a role.");
    }

    @Test
    void aModeThatIsNoWordIsNotShown() {
        cli("{\"name\":\"d\",\"mode\":\"planted-secret 7\"}");

        assertThatThrownBy(() -> cli().credentials())
                .hasMessageContaining(
                        "has the mode (not shown: no name of a mode), which this library does not support here")
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"current\":[\"d\"]", "current\":{\"d\":1}"})
    void aProfileIsNeverChosenByAccident(String current) {
        write(
                ".aliyun/config.json",
                "{\"" + current + ",\"profiles\":[{\"name\":\"default\",\"mode\":\"AK\"," + PAIR + "}]}");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("has a \"current\" that is not the name of a profile");
    }

    @ParameterizedTest
    @CsvSource({"access_key_id, 00A0", "access_key_secret, 200B", "sts_token, FEFF", "access_key_secret, 0009"})
    void charactersThatNobodySeesAreRejectedByTheNameOfTheMember(String member, String codePoint) {
        String odd = "abc" + (char) Integer.parseInt(codePoint, 16) + "d";
        cli(("{\"name\":\"d\",\"mode\":\"StsToken\",\"sts_token\":\"t\"," + PAIR + "}")
                .replaceFirst(
                        "\"" + member + "\":\"[^\"]*\"",
                        "\"" + member + "\":" + JsonValue.from(odd).raw().replace("\\", "\\\\")));

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining(" has an invalid character in " + member + ": ")
                .hasMessageContaining("(U+" + codePoint + ") at index 3");
    }

    /** A profile for a role with another member, which counts where the usual ones have its name. */
    private static String role(String member) {
        return "{\"name\":\"d\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\"," + PAIR + "," + member + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"External", "CloudSSO", "OAuth", "Unheard"})
    void modesThatRunOrLogInAreNamedAndRejected(String mode) {
        cli("{\"name\":\"d\",\"mode\":\"" + mode + "\",\"process_command\":\"touch planted-secret\"}");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("has the mode " + mode + ", which this library does not support")
                .hasMessageNotContaining("planted-secret");
    }

    @Test
    void whatAProfileLacksIsNamed() {
        cli("{\"name\":\"d\",\"mode\":\"AK\",\"access_key_id\":\"i\"}");
        assertThatThrownBy(() -> cli().credentials()).hasMessageEndingWith(" has no access_key_secret.");
        cli("{\"name\":\"d\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"a\",\"expired_seconds\":\"soon\"," + PAIR
                + "}");
        assertThatThrownBy(() -> cli().credentials())
                .hasMessageContaining("invalid expired_seconds: it must be a whole number");
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
    void theIniFileMayBeNamedAndItsSectionChosen() throws IOException {
        Path elsewhere = Files.writeString(
                home.resolve("elsewhere.ini"),
                "[team]\nenable = true\ntype = access_key\naccess_key_id = LTAI-9\naccess_key_secret = s\n");
        environment.put("ALIBABA_CLOUD_CREDENTIALS_FILE", elsewhere.toString());
        environment.put("ALIBABA_CLOUD_PROFILE", "team");

        assertThat(ini().credentials()).isEqualTo(Credentials.accessKey("LTAI-9", "s"));
    }

    private CredentialsProvider cli() {
        return AlibabaIdentity.cliProfile(KeyResponses.settings(server, environment)
                .home(home)
                .scheduler(time)
                .build());
    }

    /** A role that is played by another role, which a lasting key plays. */
    private void chain(String key) {
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"base\",\"ram_role_arn\":\"arn-2\"},"
                + "{\"name\":\"base\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\","
                + PAIR.replace("LTAI-BASE-0001", key) + "}");
    }

    private CredentialsProvider ini() {
        return AlibabaIdentity.iniProfile(
                KeyResponses.settings(server, environment).home(home).build());
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
