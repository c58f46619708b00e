// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.VaultProvider;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsChain;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests a service that repeats a secret of the request, cut at every length, in every member and header that is shown in a message. */
class EchoedSecretsTest {
    private static final int PORTION = 11;
    private static final String[] ID_HEADERS = {"X-IAM-Trace-Id", "X-Request-Id", "x-acs-request-id"};
    private static final List<String> MEMBERS = List.of(
            "Code",
            "code",
            "error_code",
            "Message",
            "message",
            "error_msg",
            "msg",
            "detail",
            "RequestId",
            "request_id",
            "Expiration",
            "expires_at",
            "Recommend",
            "HostId");
    private static final List<UnaryOperator<String>> FORMS = List.of(
            text -> text,
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
            text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            text -> "u:" + text);

    @TempDir
    Path home;

    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALIBABA_URI")
    void neverShowsAnEchoedSecretWhereverItIsCut(KeySource source) {
        try (LogCapture log = LogCapture.start()) {
            for (String secret : secretsOfQuestions(source)) {
                for (int cut = 12; cut <= secret.length(); cut += cut < 40 ? 1 : Math.max(1, secret.length() / 7)) {
                    String part = secret.substring(0, cut);
                    List<Line> lines =
                            lines(source, secret, FORMS.get(cut % FORMS.size()).apply(part));
                    for (int i = cut % PORTION; i < lines.size(); i += PORTION) {
                        collect(source, lines.get(i));
                    }
                }
                FORMS.forEach(form -> lines(source, secret, form.apply(secret)).forEach(line -> collect(source, line)));
            }
            seen.addAll(log.lines());
        }
        assertThat(seen).anyMatch(text -> text.contains("****"));
        Leaks.assertNone(seen, KeySource.SECRETS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HUAWEI_PASSWORD")
    void neverShowsKeysOfAnErrorResponse(KeySource source) {
        for (int status : new int[] {200, 401, 500}) {
            for (String error : List.of(
                    "",
                    "\"Code\":\"Failed\",\"Message\":\"" + KeySource.SECRET + "\",\"code\":\"E\",\"message\":\""
                            + KeySource.TOKEN + "\",")) {
                collect(source, (call, deadline) -> {
                    HttpResponse good = good(source, call);
                    if (!source.isForKeys(call)) {
                        return good;
                    }
                    String text = Wire.text(good).replaceFirst("\\{", "{" + error);
                    return HttpResponse.of(status, good.headers(), text.getBytes(StandardCharsets.UTF_8));
                });
            }
        }
        assertThat(seen).isNotEmpty();
        Leaks.assertNone(seen, KeySource.SECRETS);
    }

    @Test
    void redactsAndShortensRequestIds() {
        String noise = "req\u00A0" + "9".repeat(190);
        assertThatThrownBy(() -> KeySource.ALIBABA_ROLE
                        .provider(
                                home,
                                new VirtualTime(),
                                FakeTransport.of(CannedResponses.responses(
                                        403,
                                        "{\"Code\":\"" + "C".repeat(5_000) + "\",\"Message\":\"no\"}",
                                        "x-acs-request-id",
                                        noise)))
                        .credentials())
                .satisfies(thrown -> assertThat(thrown.getMessage())
                        .hasSizeLessThan(400)
                        .contains("(request-id req\u00A0999", "…)"));
    }

    @Test
    void namesForeignObjectsByClassOnly() {
        VaultProvider foreign = new VaultProvider(KeySource.PASSWORD);
        assertThat(RefreshingCredentials.of(foreign)).hasToString("RefreshingCredentials[com.example.VaultProvider]");
        try (LogCapture log = LogCapture.start()) {
            CredentialsChain chain =
                    CredentialsChain.of(foreign, CredentialsProvider.of(Credentials.accessKey("id", "secret")));
            assertThat(chain.credentials()).isNotNull();
            assertThat(chain).asString().contains("com.example.VaultProvider");
            seen.add(chain.toString());
            seen.addAll(log.lines());
        }
        assertThat(seen).anyMatch(line -> line.contains("an earlier provider failed: VaultProvider failed with"));
        Leaks.assertNone(seen, KeySource.SECRETS);
    }

    /** Returns the secrets that are sent to the service, and the secret that signs, which a service may know and repeat. */
    private static List<String> secretsOfQuestions(KeySource source) {
        return switch (source) {
            case HUAWEI_METADATA, ALIBABA_METADATA -> List.of(KeySource.METADATA_TOKEN);
            case HUAWEI_POD, ALIBABA_OIDC -> List.of(KeySource.FILE_TOKEN);
            case HUAWEI_FEDERATION -> List.of(KeySource.FILE_TOKEN, KeySource.IAM_TOKEN);
            case HUAWEI_PASSWORD -> List.of(KeySource.PASSWORD);
            case ALIBABA_URI -> throw new AssertionError("has no secret in its requests");
            case ALIBABA_ROLE -> List.of(KeySource.BASE_TOKEN, KeySource.BASE_SECRET);
        };
    }

    /** Returns responses with the echo in all places, to the requests that contain the secret. */
    private static List<Line> lines(KeySource source, String secret, String echo) {
        List<Line> lines = new ArrayList<>();
        for (int status : new int[] {200, 401, 403, 500}) {
            Map<String, Object> members = new LinkedHashMap<>();
            MEMBERS.forEach(member -> members.put(member, echo));
            Map<String, Object> nested = Map.of("error", members, "AccessKeySecret", KeySource.SECRET);
            lines.add(bad(source, secret, status, JsonValue.from(members).raw(), echo));
            lines.add(bad(source, secret, status, JsonValue.from(nested).raw(), echo));
            lines.add(
                    bad(source, secret, status, "<html><body>You sent " + echo + " to us, sorry</body></html>", echo));
            lines.add(bad(source, secret, status, "You sent " + echo, echo));
            lines.add(bad(source, secret, status, "{\"Message\":\"You sent " + echo, echo));
        }
        lines.add((call, deadline) -> {
            if (!hasBeenAsked(source, secret, call)) {
                return good(source, call);
            }
            throw ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "broke at " + echo)
                    .cause(new IOException("Unexpected status line: " + echo))
                    .build();
        });
        return lines;
    }

    private static Line bad(KeySource source, String secret, int status, String body, String echo) {
        HttpResponse reply = CannedResponses.response(
                status, body, ID_HEADERS[0], echo, ID_HEADERS[1], echo, ID_HEADERS[2], echo, "Date", echo);
        return (call, deadline) -> hasBeenAsked(source, secret, call) ? reply : good(source, call);
    }

    private static boolean hasBeenAsked(KeySource source, String secret, HttpRequest call) {
        return source.isForKeys(call) || secret.equals(KeySource.FILE_TOKEN);
    }

    private static HttpResponse good(KeySource source, HttpRequest call) {
        return source.response(call, "\"" + KeyResponses.END + "\"", 1);
    }

    private void collect(KeySource source, Line line) {
        try {
            seen.add(source.provider(home, new VirtualTime(), FakeTransport.of(line))
                    .credentials()
                    .toString());
        } catch (CredentialsException e) {
            seen.add(Leaks.trace(e));
        }
    }
}
