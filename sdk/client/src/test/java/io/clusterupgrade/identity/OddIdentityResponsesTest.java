// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests pages, empty bodies, binary data and other encodings instead of a token, a role name or keys. */
class OddIdentityResponsesTest {
    private static final String END = "\"" + KeyResponses.END + "\"";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>planted</body></html>";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void reportsAnUnreadableResponseWithTheSourceAndItsAddress(KeySource source) {
        for (byte[] body : List.of(
                bytes(PAGE),
                bytes("planted text"),
                new byte[] {0, 1, (byte) 0xFE, 9, 'p', 'l', 'a', 'n', 't', 'e', 'd', 3},
                new byte[0],
                bytes("[\"planted\"]"),
                bytes("{\"planted\":"),
                bytes("x".repeat(2 * 1024 * 1024)))) {
            for (int status : new int[] {200, 201}) {
                assertThatThrownBy(() -> fetch(source, (call, deadline) -> HttpResponse.of(status, Map.of(), body)))
                        .isInstanceOf(CredentialsException.class)
                        .hasMessageMatching(
                                "(?s).+ (at http://127\\.0\\.0\\.1:2 returned " + status
                                        + " with (an HTML page|a text|binary data|an empty body|other JSON|\\d+ bytes), which is not "
                                        + "(a JSON object|a session token|the name of a role)|returned a response without the header X-Subject-Token)\\.")
                        .hasMessageNotContaining("planted");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../user-data", "a b", "a/b", "r\u00F6le", PAGE, "{\"Code\":\"x\"}"})
    void neverSendsAnInvalidRoleName(String role) {
        FakeTransport metadata = FakeTransport.of(
                CannedResponses.responses(200, KeySource.METADATA_TOKEN),
                CannedResponses.responses(200, role),
                CannedResponses.responses(200, KeySource.METADATA_TOKEN),
                CannedResponses.responses(200, "not requested"));

        assertThatThrownBy(() -> KeySource.ALIBABA_METADATA
                        .provider(home, new VirtualTime(), metadata)
                        .credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageStartingWith("Alibaba instance metadata at http://127.0.0.1:2 returned 200 with ")
                .hasMessageEndingWith(", which is not the name of a role.");
        assertThat(metadata.sent()).hasSize(2);
    }

    @Test
    void rejectsAnInvalidRoleNameOfTheEnvironment() {
        IdentitySettings settings = IdentitySettings.builder()
                .environment(Map.of("ALIBABA_CLOUD_ECS_METADATA", "../../user-data"))
                .transport(FakeTransport.of())
                .build();

        assertThatThrownBy(
                        () -> AlibabaIdentity.instanceMetadata(null, settings).credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("The role name for Alibaba instance metadata must be");
    }

    @Test
    void worksWithoutASessionTokenAfterAPageUnlessThatIsForbidden() {
        FakeTransport metadata = FakeTransport.of((call, deadline) -> call.url().contains("/api/token")
                ? CannedResponses.response(200, PAGE)
                : KeySource.ALIBABA_METADATA.response(call, END, 1));

        assertThat(KeySource.ALIBABA_METADATA
                        .provider(home, new VirtualTime(), metadata)
                        .credentials())
                .isNotNull();
        IdentitySettings strict = IdentitySettings.builder()
                .environment(Map.of("ALIBABA_CLOUD_IMDSV1_DISABLED", "true"))
                .scheduler(new VirtualTime())
                .transport(metadata)
                .build();
        assertThatThrownBy(() -> AlibabaIdentity.instanceMetadata("r", strict).credentials())
                .hasMessageContaining(
                        "returned no session token (Alibaba instance metadata at http://100.100.100.200 returned"
                                + " 200 with an HTML page, which is not a session token.)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please configure Cloud Service Agency first | Please configure Cloud Service Agency first",
                "<html><head><title>401 Unauthorized</title></head><body><h1>401</h1>Please configure Cloud Service Agency"
                        + " first.<br /></body></html> | 401 Unauthorized 401 Please configure Cloud Service Agency first.",
                "{\"message\":\"Please configure Cloud Service Agency first\"} | Please configure Cloud Service Agency first"
            })
    void showsTheErrorSentenceOfAnyFormat(String body, String sentence) {
        assertThatThrownBy(() -> fetch(
                        KeySource.HUAWEI_METADATA,
                        (call, deadline) -> call.url().contains("/api/token")
                                ? CannedResponses.response(200, KeySource.METADATA_TOKEN)
                                : CannedResponses.response(401, body)))
                .isInstanceOf(CredentialsException.class)
                .hasMessage("Huawei instance metadata returned 401 \"" + sentence + "\".");
    }

    @Test
    void reportsTheRoleAndTheReasonOfARejection() {
        for (HttpResponse reply : List.of(
                CannedResponses.response(
                        404, "<html><body><h1>404 - Not Found</h1> The role was detached.</body></html>"),
                CannedResponses.response(
                        200, "{\"Code\":\"AssumeRoleUnauthorized\",\"Message\":\"The role was detached.\"}"))) {
            assertThatThrownBy(() -> fetch(
                            KeySource.ALIBABA_METADATA,
                            (call, deadline) -> call.url().endsWith("/node-role")
                                    ? reply
                                    : KeySource.ALIBABA_METADATA.response(call, END, 1)))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining(" for the role node-role")
                    .hasMessageContaining("The role was detached.");
        }
    }

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void readsResponsesWithAByteOrderMarkAndInOtherEncodings(KeySource source) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Line marked = (call, deadline) -> {
                HttpResponse good = source.response(call, END, 1);
                byte[] body = ("\uFEFF" + Wire.text(good)).getBytes(charset);
                return HttpResponse.of(good.status(), good.headers(), body);
            };

            assertThat(fetch(source, marked)).as("%s", charset).isNotNull();
            assertThatThrownBy(() -> fetch(
                            source,
                            (call, deadline) -> HttpResponse.of(
                                    403,
                                    Map.of(),
                                    ("\uFEFF{\"code\":\"C.1\",\"message\":\"no such key\",\"Code\":\"C.1\","
                                                    + "\"Message\":\"no such key\",\"error_code\":\"C.1\",\"error_msg\":\"no such key\"}")
                                            .getBytes(charset))))
                    .as("%s", charset)
                    .hasMessageContaining("403 C.1 \"no such key\"");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HUAWEI_PASSWORD")
    void namesMembersOfTheWrongType(KeySource source) {
        for (String kind : List.of("7", "true", "[\"planted\"]", "{\"planted\":1}")) {
            Line odd = (call, deadline) -> {
                HttpResponse good = source.response(call, END, 1);
                return HttpResponse.of(
                        good.status(),
                        good.headers(),
                        bytes(Wire.text(good).replace("\"" + KeySource.SECRET + "\"", kind)));
            };

            assertThatThrownBy(() -> fetch(source, odd))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageMatching(
                            ".* returned a response whose (secret|secretAccessKey|AccessKeySecret) is not a text\\.");
        }
    }

    @ParameterizedTest
    @EnumSource(KeySource.class)
    void rejectsKeysWithInvisibleCharacters(KeySource source) {
        Line odd = (call, deadline) -> {
            HttpResponse good = source.response(call, END, 1);
            String text = Wire.text(good).replace(KeySource.SECRET, KeySource.SECRET + "\u200B");
            Map<String, List<String>> headers = source == KeySource.HUAWEI_PASSWORD
                    ? Map.of("X-Subject-Token", List.of(KeySource.IAM_TOKEN + "\u00A0"))
                    : good.headers();
            return HttpResponse.of(good.status(), headers, bytes(text));
        };

        assertThatThrownBy(() -> fetch(source, odd))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining(" returned invalid credentials: ")
                .hasMessageContaining(source == KeySource.HUAWEI_PASSWORD ? "no-break space" : "zero width space")
                .hasMessageNotContaining(KeySource.SECRET.substring(0, 12));
    }

    private Credentials fetch(KeySource source, Line line) {
        return source.provider(home, new VirtualTime(), FakeTransport.of(line)).credentials();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
