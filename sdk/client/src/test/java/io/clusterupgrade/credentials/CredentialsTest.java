// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.clusterupgrade.error.CredentialsException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final String ID = "AKIDEXAMPLE0123456789";

    @Test
    void showsNoSecretInAnyText() {
        Credentials key = Credentials.accessKey(ID, "the-secret");
        Credentials session = Credentials.session(ID, "the-secret", "the-token");
        Credentials token = Credentials.token("the-token");
        Map<String, String> environment = Map.of("HUAWEICLOUD_SDK_AK", ID, "HUAWEICLOUD_SDK_SK", "the-secret");

        for (Object shown : new Object[] {
            key,
            session,
            token,
            CredentialsProvider.of(key),
            CredentialsProvider.of(session),
            CredentialsProvider.of(token),
            EnvironmentCredentials.huawei(environment),
            EnvironmentCredentials.huawei(environment).credentials()
        }) {
            assertThat(shown.toString())
                    .isNotEmpty()
                    .doesNotContain("the-secret")
                    .doesNotContain("the-token")
                    .doesNotContain(ID);
        }
        assertThat(key).hasToString("AccessKeyCredentials[accessKeyId=****6789]");
        assertThat(session).hasToString("SessionCredentials[accessKeyId=****6789]");
        assertThat(token).hasToString("TokenCredentials[9 characters]");
        assertThat(Credentials.accessKey("SHORTID", "s").toString()).doesNotContain("TID");
    }

    @Test
    void removesWhiteSpaceAroundValues() {
        SessionCredentials session = Credentials.session(" id\n", "\tsecret\r\n", "\u2003token ");

        assertThat(session.accessKeyId()).isEqualTo("id");
        assertThat(session.secretAccessKey()).isEqualTo("secret");
        assertThat(session.securityToken()).isEqualTo("token");
        assertThat(Credentials.accessKey(" id ", " a b ").secretAccessKey()).isEqualTo("a b");
        assertThat(Credentials.token("token\n").token()).isEqualTo("token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t\r\n", "\u2003"})
    void rejectsBlankValuesByName(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey(blank, "s"))
                .withMessage("accessKeyId must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey("i", blank))
                .withMessage("secretAccessKey must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.session("i", "s", blank))
                .withMessage("securityToken must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.token(blank))
                .withMessage("token must not be blank");
    }

    @ParameterizedTest
    @CsvSource({
        "00A0, no-break space (U+00A0)",
        "200B, zero width space (U+200B)",
        "200D, zero width joiner (U+200D)",
        "FEFF, byte-order mark (U+FEFF)",
        "0009, tab (U+0009)",
        "000A, line break (U+000A)",
        "0000, control character (U+0000)",
        "FFFD, replacement character (U+FFFD)"
    })
    void rejectsInvisibleCharactersByValueNameAndKind(String codePoint, String kind) {
        String odd = "SECR" + (char) Integer.parseInt(codePoint, 16) + "ETVALUE";
        String end = " has an invalid character, probably copied along with the value: " + kind + " at index 4";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey(odd, "s"))
                .withMessage("accessKeyId" + end);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey("i", odd))
                .withMessage("secretAccessKey" + end);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.session("i", "s", odd))
                .withMessage("securityToken" + end);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.token(odd))
                .withMessage("token" + end);
        Map<String, String> environment = new HashMap<>(Map.of(
                "HUAWEICLOUD_SDK_AK", "id", "HUAWEICLOUD_SDK_SK", odd, "ALIBABA_CLOUD_ACCESS_KEY_ID", odd + "\n"));
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> EnvironmentCredentials.huawei(environment).credentials())
                .withMessage("No credentials: HUAWEICLOUD_SDK_SK" + end + ".");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> EnvironmentCredentials.alibaba(environment).credentials())
                .withMessage("No credentials: ALIBABA_CLOUD_ACCESS_KEY_ID" + end + ".");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> SystemPropertyCredentials.alibaba(
                                Map.of("alibabacloud.accessKeyId", "id", "alibabacloud.accessKeySecret", odd))
                        .credentials())
                .withMessage("No credentials: alibabacloud.accessKeySecret" + end + ".");
        environment.put("HUAWEICLOUD_SDK_PROJECT_ID", odd);
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> EnvironmentCredentials.huawei(environment).projectId())
                .withMessage("No credentials: HUAWEICLOUD_SDK_PROJECT_ID" + end + ".");
    }

    @Test
    void acceptsAnyLetterInASecretAndOnlyAsciiInIdsAndTokens() {
        assertThat(Credentials.accessKey("id", "密钥-ß").secretAccessKey()).isEqualTo("密钥-ß");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.accessKey("i\u00DF", "s"))
                .withMessageEndingWith("character outside ASCII at index 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.token("\u5BC6"))
                .withMessageEndingWith("character outside ASCII at index 0");
    }

    @Test
    void rejectsNullByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Credentials.accessKey("i", null))
                .withMessage("secretAccessKey");
        assertThatNullPointerException()
                .isThrownBy(() -> Credentials.token(null))
                .withMessage("token");
    }

    /** A call whose key has expired is signed again only if the provider returns other credentials. */
    @Test
    void isEqualToCredentialsOfTheSameTypeAndValues() {
        assertThat(Credentials.accessKey("i", "s"))
                .isEqualTo(Credentials.accessKey("i", "s"))
                .hasSameHashCodeAs(Credentials.accessKey("i", "s"))
                .isNotEqualTo(Credentials.accessKey("i", "t"))
                .isNotEqualTo(Credentials.accessKey("j", "s"))
                .isNotEqualTo(Credentials.session("i", "s", "t"));
        assertThat(Credentials.session("i", "s", "t"))
                .isEqualTo(Credentials.session("i", "s", "t"))
                .hasSameHashCodeAs(Credentials.session("i", "s", "t"))
                .isNotEqualTo(Credentials.session("i", "s", "u"))
                .isNotEqualTo(Credentials.session("i", "u", "t"))
                .isNotEqualTo(Credentials.session("j", "s", "t"));
        assertThat(Credentials.token("t"))
                .isEqualTo(Credentials.token("t"))
                .hasSameHashCodeAs(Credentials.token("t"))
                .isNotEqualTo(Credentials.token("u"))
                .isNotEqualTo("t");
    }

    @Test
    void readsTheVariablesAtEachCall() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HUAWEICLOUD_SDK_AK", "i ");
        environment.put("HUAWEICLOUD_SDK_SK", "s");
        environment.put("HUAWEICLOUD_SDK_SECURITY_TOKEN", "  ");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "ai");
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "as");
        environment.put("ALIBABA_CLOUD_SECURITY_TOKEN", "at");
        EnvironmentCredentials huawei = EnvironmentCredentials.huawei(environment);

        assertThat(huawei.credentials()).isEqualTo(Credentials.accessKey("i", "s"));
        assertThat(Objects.equals(huawei.credentials(), huawei.credentials())).isTrue();
        environment.put("HUAWEICLOUD_SDK_SECURITY_TOKEN", "t");
        assertThat(huawei.credentials()).isEqualTo(Credentials.session("i", "s", "t"));
        assertThat(EnvironmentCredentials.alibaba(environment).credentials())
                .isEqualTo(Credentials.session("ai", "as", "at"));
    }

    @Test
    void namesTheMissingVariablesAndShowsNoValue() {
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> EnvironmentCredentials.huawei(Map.of("HUAWEICLOUD_SDK_AK", "hush"))
                        .credentials())
                .withMessage("No credentials: set the environment variables HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK"
                        + " (not set: HUAWEICLOUD_SDK_SK), or .credentials(…) on the builder.");
        assertThatExceptionOfType(CredentialsException.class)
                .isThrownBy(() -> EnvironmentCredentials.alibaba(Map.of("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "hush"))
                        .credentials())
                .withMessageContaining("(not set: ALIBABA_CLOUD_ACCESS_KEY_ID)")
                .withMessageNotContaining("hush");
        assertThat(EnvironmentCredentials.alibaba(Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "hush")))
                .hasToString("EnvironmentCredentials[ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET,"
                        + " ALIBABA_CLOUD_SECURITY_TOKEN]");
    }
}
