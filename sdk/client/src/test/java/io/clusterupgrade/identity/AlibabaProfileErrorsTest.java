// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the messages for profiles that cannot be used, which show no value. */
class AlibabaProfileErrorsTest extends AlibabaProfileFixture {
    @Test
    void rejectsAProfileThatIsItsOwnSource() {
        cli("{\"name\":\"d\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"e\",\"ram_role_arn\":\"a\"},"
                + "{\"name\":\"e\",\"mode\":\"ChainableRamRoleArn\",\"source_profile\":\"d\",\"ram_role_arn\":\"a\"}");

        assertThatThrownBy(() -> cli().credentials()).hasMessageContaining("is its own source_profile");
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
    void rejectsAMemberOfTheWrongTypeByName(String member, String value, String kind) {
        cli(role("\"" + member + "\":" + value));

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageEndingWith("config.json has a " + member + " that is " + kind + " instead of text.");
        assertThat(server.requests()).as("no role was assumed").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600.5", "-3600", "\"1h\"", "true", "1e30", "1e999999999", "604801"})
    void rejectsAnInvalidDuration(String written) {
        cli(role("\"expired_seconds\":" + written));

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("invalid expired_seconds: it must be a whole number of seconds, at most a week");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CredentialsURI | set the environment variable ALIBABA_CLOUD_CREDENTIALS_URI to the profile's credentials_uri",
                "BearerToken | pass the token to the client",
                "RamRoleArnWithRoleName | use the mode ChainableRamRoleArn, with a source_profile of the mode EcsRamRole",
                "RsaKeyPair | requests are not signed with RSA",
                "External | this library runs no programs; run its process_command yourself",
                "CloudSSO | this library has no interactive login",
                "oauth | this library has no interactive login",
                "Anonymous | requests must be signed",
                "Unheard | it is none of AK, StsToken, RamRoleArn, ChainableRamRoleArn, EcsRamRole, OIDC."
            })
    void explainsEachUnsupportedMode(String mode, String reason) {
        cli("{\"name\":\"d\",\"mode\":\"" + mode + "\",\"process_command\":\"touch planted-secret\"}");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("has the mode " + mode + ", which this library does not support: " + reason)
                .hasMessageNotContaining("planted-secret")
                .hasMessageNotContaining("temporary keys");
    }

    @Test
    void mentionsTemporaryKeysOfAnUnsupportedMode() {
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
    void doesNotShowAMalformedMode() {
        cli("{\"name\":\"d\",\"mode\":\"planted-secret 7\"}");

        assertThatThrownBy(() -> cli().credentials())
                .hasMessageContaining(
                        "has the mode (not shown: it is not the name of a mode), which this library does not support")
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"current\":[\"d\"]", "current\":{\"d\":1}"})
    void neverUsesADefaultForAMalformedCurrentProfile(String current) {
        write(
                ".aliyun/config.json",
                "{\"" + current + ",\"profiles\":[{\"name\":\"default\",\"mode\":\"AK\"," + PAIR + "}]}");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("has a \"current\" that is not the name of a profile");
    }

    @ParameterizedTest
    @CsvSource({"access_key_id, 00A0", "access_key_secret, 200B", "sts_token, FEFF", "access_key_secret, 0009"})
    void rejectsInvisibleCharactersByTheNameOfTheMember(String member, String codePoint) {
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

    @ParameterizedTest
    @ValueSource(strings = {"External", "CloudSSO", "OAuth", "Unheard"})
    void rejectsModesThatRunAProgramOrLogIn(String mode) {
        cli("{\"name\":\"d\",\"mode\":\"" + mode + "\",\"process_command\":\"touch planted-secret\"}");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("has the mode " + mode + ", which this library does not support")
                .hasMessageNotContaining("planted-secret");
    }

    @Test
    void namesTheMissingMember() {
        cli("{\"name\":\"d\",\"mode\":\"AK\",\"access_key_id\":\"i\"}");
        assertThatThrownBy(() -> cli().credentials()).hasMessageEndingWith(" has no access_key_secret.");
        cli("{\"name\":\"d\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"a\",\"expired_seconds\":\"soon\"," + PAIR
                + "}");
        assertThatThrownBy(() -> cli().credentials())
                .hasMessageContaining("invalid expired_seconds: it must be a whole number");
    }

    @Test
    void isNotConfiguredWhenTheCliFileIsDisabled() {
        cli("{\"name\":\"d\",\"mode\":\"AK\"," + PAIR + "}");
        environment.put("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true");

        assertThatThrownBy(() -> cli().credentials())
                .isInstanceOfSatisfying(
                        CredentialsException.class,
                        e -> assertThat(e.isNotSetUp()).isTrue());
    }
}
