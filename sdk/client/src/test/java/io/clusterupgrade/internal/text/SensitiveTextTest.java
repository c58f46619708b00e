// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTextTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_122L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"password\":\"x\",\"b\":\"y\"} | {\"a\":1,\"password\":\"****\",\"b\":\"y\"}",
                "{\"password\" : \"x\"} | {\"password\" : \"****\"}",
                "{\"pass\\u0077ord\":\"x\"} | {\"pass\\u0077ord\":\"****\"}",
                "{\"password\":\"a\\\"b\",\"c\":\"d\"} | {\"password\":\"****\",\"c\":\"d\"}",
                "{\"password\":\"\"} | {\"password\":\"\"}",
                "{\"token\":123456,\"c\":7} | {\"token\":\"****\",\"c\":7}",
                "{\"token\":null,\"secret\":true} | {\"token\":null,\"secret\":true}",
                "{\"secret\":{\"id\":\"a\",\"n\":[1,\"b\",null]},\"c\":\"d\"} | "
                        + "{\"secret\":{\"id\":\"****\",\"n\":[\"****\",\"****\",null]},\"c\":\"d\"}",
                "{\"tokens\":[\"a\",\"b\"],\"c\":[\"d\"]} | {\"tokens\":[\"****\",\"****\"],\"c\":[\"d\"]}",
                "[{\"login\":{\"userPassword\":{\"username\":\"root\",\"password\":\"x\"},\"sshKey\":\"mine\"}}] | "
                        + "[{\"login\":{\"userPassword\":{\"username\":\"****\",\"password\":\"****\"},\"sshKey\":\"mine\"}}]",
                "[{\"name\":\"DB_PASSWORD\",\"value\":\"x\"},{\"name\":\"HOST\",\"value\":\"h\"}] | "
                        + "[{\"name\":\"DB_PASSWORD\",\"value\":\"****\"},{\"name\":\"HOST\",\"value\":\"h\"}]",
                "[{\"value\":\"x\",\"more\":{},\"key\":\"api-token\"}] | "
                        + "[{\"value\":\"****\",\"more\":{},\"key\":\"api-token\"}]",
            })
    void hidesTheValuesOfSecretMembers(String json, String shown) {
        assertThat(SensitiveText.redact(json)).isEqualTo(shown);
        assertThat(SensitiveText.redact(shown)).isEqualTo(shown);
    }

    @Test
    void looksIntoJsonInsideStrings() {
        String inner = "{\"login\":{\"password\":\"p\\u0040ss\\\"w0rd\"},\"n\":1}";
        String once = "{\"config\":\"" + JsonStrings.escape(inner) + "\",\"id\":\"i\"}";
        String twice = "{\"outer\":\"" + JsonStrings.escape(once) + "\"}";

        String shown = "{\"login\":{\"password\":\"****\"},\"n\":1}";
        String shownOnce = "{\"config\":\"" + JsonStrings.escape(shown) + "\",\"id\":\"i\"}";
        assertThat(SensitiveText.redact(once)).isEqualTo(shownOnce);
        assertThat(SensitiveText.redact(twice)).isEqualTo("{\"outer\":\"" + JsonStrings.escape(shownOnce) + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\",\"password\":\"hunt | {\"a\":\"b\",\"password\":\"****",
                "{\"token\":12345 | {\"token\":\"****\"",
                "{\"token\": abc, \"b\":c} | {\"token\": \"****\", \"b\":c}",
                "{\"secret\":[\"a\",\"b | {\"secret\":[\"****\",\"****",
                "{\"config\":\"{\\\"password\\\":\\\"hunt | {\"config\":\"{\\\"password\\\":\\\"****",
            })
    void hidesThemInTextThatIsCutOff(String json, String shown) {
        assertThat(SensitiveText.redact(json)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET /a?b=1&X-Amz-Security-Token=abc%2F==&c=2 | GET /a?b=1&X-Amz-Security-Token=****&c=2",
                "{login={userName=u, password=p}, size=3} | {login={userName=u, password=****}, size=3}",
                "{\"cmd\":\"run --token=abc --n=1\"} | {\"cmd\":\"run --token=**** --n=1\"}",
                "<Error><AccessKeySecret>x</AccessKeySecret><Code>c</Code></Error> | "
                        + "<Error><AccessKeySecret>****</AccessKeySecret><Code>c</Code></Error>",
                "<t:SessionToken a='b'>x</t:SessionToken> | <t:SessionToken a='b'>****</t:SessionToken>",
                "<pre>GET /?Token=x&a=b</pre> | <pre>GET /?Token=****&a=b</pre>",
                "login --password=\"a b\" --user=\"c\" | login --password=\"****\" --user=\"c\"",
                "login --password='a b' --user='c' | login --password='****' --user='c'",
                "{\"cmd\":\"run --token=\\\"a b\\\"\"} | {\"cmd\":\"run --token=\\\"****\\\"\"}",
                "{'password': u'x', 'a': 'b'} | {'password': u'****', 'a': 'b'}",
            })
    void hidesThemOutsideOfJson(String text, String shown) {
        assertThat(SensitiveText.redact(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"errCode\":\"CSS.0015\",\"externalMessage\":\"CSS.0015 : Nothing found. (cluster)\"}",
                "The \"token\" is missing; a password must have 8 to 26 characters: see the help.",
                "<html><body class=\"a\">a = b, <b>c</b></body></html>",
                "{\"next_token\":\"abc\",\"n\":[1.0,1e5,-0.00,\"\\u00e9\\n\\/\",null,true]}",
                "]}]\"\"\":{[",
                "\\",
                "\"\\"
            })
    void leavesEverythingElseAsItIs(String text) {
        assertThat(SensitiveText.redact(text)).isEqualTo(text);
    }

    @Test
    void changesNoTextWithoutASecretName() {
        Random random = new Random(SEED);
        String alphabet = "{}[]:,\"\\ \n'=<>&ab1.-u";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(SensitiveText.redact(text.toString()))
                    .as("seed %d, round %d", SEED, round)
                    .hasToString(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\\\"", "{\"a\":", "[", "<", "'a'", "a=", "{\"token\":[", "\\", "<a ", " "})
    void takesTimeInProportionToTheLength(String part) {
        String text = part.repeat(300_000 / part.length());

        String shown = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SensitiveText.redact(text));

        assertThat(shown.length()).isPositive();
    }
}
