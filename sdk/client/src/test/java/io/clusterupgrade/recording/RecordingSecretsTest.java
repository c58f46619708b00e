// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckClientBuilder;
import io.clusterupgrade.client.ExchangeRecorder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.signer.AlibabaRoaSigner;
import io.clusterupgrade.simulator.replay.RecordedExchange;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that no recording has a secret, whatever is sent and received. */
class RecordingSecretsTest {
    private static final String KEY_ID = Leaks.plain(20, 11);
    private static final String SECRET_KEY = Leaks.random(40, 12);
    private static final String SESSION_TOKEN = Leaks.random(900, 13);
    private static final String TOKEN = Leaks.random(3_000, 14);
    /** Secrets of the user that the client does not know. */
    private static final String PASSWORD = Leaks.random(24, 15);

    private static final Operation<JsonValue, NoContent> CREATE = Operation.write(
                    CloudService.CSS, "Create", "POST", "v1.0", "/things")
            .request(JsonValue.class)
            .body(value -> value)
            .noContent();

    @SuppressWarnings("ImmutableEnumChecker") // credentials are immutable
    enum Kinds {
        KEYS(Credentials.accessKey(KEY_ID, SECRET_KEY)),
        SESSION(Credentials.session(KEY_ID, SECRET_KEY, SESSION_TOKEN)),
        TOKEN_ONLY(Credentials.token(TOKEN));

        private final Credentials credentials;

        Kinds(Credentials credentials) {
            this.credentials = credentials;
        }
    }

    @TempDir
    private Path directory;

    static List<String> secrets() {
        return List.of(KEY_ID, SECRET_KEY, SESSION_TOKEN, TOKEN);
    }

    @ParameterizedTest
    @EnumSource(Kinds.class)
    void areNotInWhatCssRepeats(Kinds kind) throws IOException {
        FakeTransport transport = FakeTransport.of();
        int lines = 0;
        for (String echo : echoes(kind)) {
            for (int status : new int[] {200, 202, 302, 401, 500}) {
                transport.then(echo(status, echo));
                lines++;
            }
            transport.then((call, deadline) -> {
                throw ExchangeException.of(Kind.BROKEN, RequestSent.MAYBE, "broke at " + echo)
                        .cause(new IOException("Unexpected status line: " + echo))
                        .partialResponse(CannedResponses.response(200, "", "X-Request-Id", echo))
                        .build();
            });
            lines++;
        }
        transport.then(CannedResponses.ok());
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                CssClient css = Clients.cssBuilder(transport, new VirtualTime())
                        .credentials(kind.credentials)
                        .recorder(recorder)
                        .build()) {
            for (int i = 0; i < lines; i++) {
                Way way = i % 2 == 0 ? Way.BLOCKING : Way.ASYNC;
                boolean write = i % 3 == 0;
                ignoringErrors(() -> way.send(css.with(RequestOptions.none().withMaxAttempts(1)), write));
            }
        }

        assertThat(Recording.load(file()).exchanges()).hasSizeGreaterThan(lines / 2);
        assertNoSecret(transport);
    }

    @ParameterizedTest
    @EnumSource(Kinds.class)
    void areNotInWhatAckRepeats(Kinds kind) throws IOException {
        FakeTransport transport = FakeTransport.of();
        echoes(kind).forEach(echo -> transport.then(echo(400, echo)));
        transport.then(CannedResponses.ok());
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                AckClient ack =
                        ack(transport, kind.credentials).recorder(recorder).build()) {
            for (int i = 0; i < 20; i++) {
                ignoringErrors(() -> Way.BLOCKING.read(ack));
            }
        }

        assertThat(Recording.load(file()).exchanges()).hasSizeGreaterThan(10);
        assertNoSecret(transport);
    }

    @Test
    void signaturesAreNotInRejectionsThatRepeatThem() throws IOException {
        Line echo = (call, deadline) -> CannedResponses.response(
                403, "{\"code\":\"SignatureDoesNotMatch\",\"message\":\"got " + call.header("Authorization") + "\"}");
        FakeTransport transport = FakeTransport.of(echo);
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                AckClient v3 = ack(transport, Kinds.KEYS.credentials)
                        .recorder(recorder)
                        .build();
                AckClient roa = v3.toBuilder()
                        .signer(AlibabaRoaSigner.create(() -> "nonce"))
                        .build()) {
            ignoringErrors(() -> Way.BLOCKING.read(v3));
            ignoringErrors(() -> Way.BLOCKING.read(roa));
        }

        assertThat(Recording.load(file()).exchanges())
                .hasSize(2)
                .allSatisfy(
                        exchange -> assertThat(exchange.response().body()).contains("SignatureDoesNotMatch", "****"));
        assertNoSecret(transport);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void areNotInQueriesAndHeadersOfTheCaller(String secret) throws IOException {
        FakeTransport transport = FakeTransport.of(CannedResponses.ok());
        RequestOptions options = RequestOptions.none()
                .withQuery("trace", "id-" + secret)
                .withQuery("user_password", PASSWORD)
                .withHeader("X-Mine", secret)
                .withHeader("X-Language", "zh-cn");
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                CssClient css = Clients.cssBuilder(transport, new VirtualTime())
                        .credentialsProvider(credentialsInTurn())
                        .recorder(recorder)
                        .build()) {
            for (int i = 0; i < Kinds.values().length; i++) {
                Way.BLOCKING.read(css);
            }
            Way.BLOCKING.read(css.with(options));
        }

        RecordedExchange last = Recording.load(file()).exchanges().get(Kinds.values().length);
        assertThat(last.request().query()).contains("trace=id-****", "user_password=****");
        assertThat(last.request().headers())
                .containsEntry("X-Language", "zh-cn")
                .doesNotContainKey("X-Mine");
        assertNoSecret(transport);
    }

    @Test
    void areNotInMembersThatHaveTheNameOfASecret() throws IOException {
        FakeTransport transport = FakeTransport.of(CannedResponses.responses(
                200,
                JsonValue.from(Map.of(
                                "kubeconfig", PASSWORD, "nested", "{\"adminPwd\":\"" + PASSWORD + "\"}", "id", "c1"))
                        .raw(),
                "Set-Cookie",
                PASSWORD,
                "X-Subject-Token",
                PASSWORD));
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                CssClient css = Clients.cssBuilder(transport, new VirtualTime())
                        .recorder(recorder)
                        .build()) {
            ignoringErrors(() -> css.call(CREATE, JsonValue.of("{\"login\":{\"password\":\"" + PASSWORD + "\"}}")));
        }

        RecordedExchange exchange = Recording.load(file()).exchanges().get(0);
        assertThat(exchange.request().body()).isEqualTo("{\"login\":{\"password\":\"****\"}}");
        assertThat(exchange.response().body()).contains("\"id\":\"c1\"", "\"kubeconfig\":\"****\"");
        assertNoSecret(transport);
    }

    @Test
    void ofEarlierCredentialsAreNotInLaterResponses() throws IOException {
        Line echo = echo(200, KEY_ID + " " + SECRET_KEY + " " + SESSION_TOKEN + " " + TOKEN);
        FakeTransport transport =
                FakeTransport.of(CannedResponses.ok(), CannedResponses.ok(), CannedResponses.ok(), echo);
        try (ExchangeRecorder recorder = ExchangeRecorder.to(file());
                CssClient css = Clients.cssBuilder(transport, new VirtualTime())
                        .credentialsProvider(credentialsInTurn())
                        .recorder(recorder)
                        .build()) {
            for (int i = 0; i < 4; i++) {
                Way.BLOCKING.read(css);
            }
        }

        assertNoSecret(transport);
    }

    /** Each kind once, and then a key that nothing else knows. */
    private static CredentialsProvider credentialsInTurn() {
        Deque<Credentials> turns = new ArrayDeque<>();
        for (Kinds kind : Kinds.values()) {
            turns.add(kind.credentials);
        }
        return () -> turns.size() > 0
                ? turns.remove()
                : Credentials.accessKey("OtherKeyOfNoOne1234", "another secret of nobody".replace(' ', '-'));
    }

    private static AckClientBuilder ack(FakeTransport transport, Credentials credentials) {
        return AckClient.builder()
                .endpoint("http://127.0.0.1:1")
                .credentials(credentials)
                .transport(transport)
                .scheduler(new VirtualTime())
                .retryPolicy(Clients.STEADY);
    }

    /** The secrets of credentials in every form in which a service may repeat them. */
    private static List<String> echoes(Kinds kind) {
        List<String> echoes = new ArrayList<>();
        List<String> secrets = switch (kind) {
            case KEYS -> List.of(KEY_ID, SECRET_KEY);
            case SESSION -> List.of(KEY_ID, SECRET_KEY, SESSION_TOKEN);
            case TOKEN_ONLY -> List.of(TOKEN);
        };
        for (String secret : secrets) {
            echoes.add(secret);
            echoes.add(secret.substring(0, secret.length() / 2));
            echoes.addAll(encoded(secret));
            echoes.add(secret.replace("/", "\\/"));
        }
        return echoes;
    }

    /** The secret percent-encoded once and twice, and in Base64 behind no, one and two other bytes. */
    private static List<String> encoded(String secret) {
        List<String> forms = new ArrayList<>();
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.add(percent);
        forms.add(URLEncoder.encode(percent, StandardCharsets.UTF_8));
        for (String before : List.of("", "a", "ab")) {
            forms.add(Base64.getEncoder().encodeToString((before + secret).getBytes(StandardCharsets.UTF_8)));
        }
        return forms;
    }

    private static Line echo(int status, String echo) {
        return CannedResponses.responses(
                status,
                "{\"errCode\":\"" + (status == 200 ? "" : "CSS.0001") + "\",\"message\":\"you sent " + echo
                        + "\",\"detailList\":[{\"id\":\"x\",\"text\":\"" + echo + "\"}]}",
                "X-Request-Id",
                echo,
                "Location",
                "https://elsewhere/?a=" + echo);
    }

    private static void ignoringErrors(Runnable call) {
        try {
            call.run();
        } catch (CloudException e) {
            assertThat(e).hasMessageNotContaining(SECRET_KEY);
        }
    }

    /** Searches the file for parts of secrets, in every form. The id of a key is searched for as a whole. */
    private void assertNoSecret(FakeTransport transport) throws IOException {
        String text = Files.readString(file());
        List<String> forms = new ArrayList<>(List.of(KEY_ID, SECRET_KEY, SESSION_TOKEN, TOKEN, PASSWORD));
        for (String secret : List.copyOf(forms)) {
            for (String form : encoded(secret)) {
                // Without the ends, which depend on the bytes around a secret in Base64.
                forms.add(form.substring(4, form.length() - 4));
            }
        }
        for (HttpRequest request : transport.sent()) {
            String authorization = request.header("Authorization");
            if (authorization != null) {
                forms.add(authorization.replaceFirst(".*(Signature=|:)", ""));
            }
        }
        Leaks.assertNone(List.of(text, text.replace("\\", "")), forms);
    }

    private Path file() {
        return directory.resolve("night.jsonl");
    }
}
