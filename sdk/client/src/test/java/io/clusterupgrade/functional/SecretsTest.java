// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.EventLog;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.OkHttpTransport;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that no log, message, stack trace or toString has a secret, whatever a server sends. */
class SecretsTest {
    private static final String SECRET_KEY = Leaks.random(40, 1);
    private static final String SESSION_TOKEN = Leaks.random(900, 2);
    private static final String IAM_TOKEN = Leaks.random(3_000, 3);
    private static final String HEADER_SECRET = Leaks.random(60, 4);

    @SuppressWarnings("ImmutableEnumChecker") // credentials are immutable
    enum Kinds {
        KEYS(Credentials.accessKey("AKIDAKIDAKIDAKID", SECRET_KEY + "\n")),
        SESSION(Credentials.session("AKIDAKIDAKIDAKID", SECRET_KEY, SESSION_TOKEN + "\r\n")),
        TOKEN(Credentials.token(IAM_TOKEN + "\n"));

        private final Credentials credentials;

        Kinds(Credentials credentials) {
            this.credentials = credentials;
        }
    }

    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Kinds.class)
    void showsNoSecretAnywhere(Kinds kind) {
        try (LogCapture log = LogCapture.start()) {
            for (Line line : lines()) {
                for (Way way : Way.values()) {
                    play(kind, line, way, true);
                    play(kind, line, way, false);
                }
            }
            seen.addAll(log.lines());
        }
        seen.add(kind.credentials.toString());
        assertThat(seen).anyMatch(text -> text.contains("CSS.RetryUpgradeTask attempt 1"));
        assertNoSecret();
    }

    @ParameterizedTest
    @EnumSource(Kinds.class)
    void showsNoSecretOfTheRealTransport(Kinds kind) {
        try (LogCapture log = LogCapture.start();
                RawServer echo = RawServer.start(SecretsTest::echoRaw);
                OkHttpTransport transport = OkHttpTransport.create();
                CssClient css = Clients.cssBuilder(FakeTransport.of(), new VirtualTime())
                        .endpoint(echo.url())
                        .transport(transport)
                        .credentials(kind.credentials)
                        .build()) {
            for (Way way : Way.values()) {
                collect(() -> way.read(css));
                collect(() -> way.write(css));
            }
            assertThat(echo.requests()).isNotEmpty();
            seen.addAll(log.lines());
        }
        assertNoSecret();
    }

    @ParameterizedTest
    @EnumSource(Kinds.class)
    void redactsACutOrEncodedEcho(Kinds kind) {
        String secret = kind == Kinds.TOKEN ? IAM_TOKEN : kind == Kinds.SESSION ? SESSION_TOKEN : SECRET_KEY;
        try (LogCapture log = LogCapture.start()) {
            for (int cut = 12; cut <= secret.length(); cut += cut < 64 ? 1 : secret.length() / 7) {
                String part = secret.substring(0, cut);
                for (String echo : List.of(
                        part,
                        URLEncoder.encode(part, StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))) {
                    for (int status : new int[] {200, 401, 500}) {
                        Line line = CannedResponses.responses(
                                status,
                                "{\"error_code\":\"" + echo + "\",\"error_msg\":\"you sent " + echo
                                        + "\",\"detailList\":[{\"" + "finalAzInfoMap\":\"{\\\"" + echo + "\\\":7}\"}]}",
                                "X-Request-Id",
                                echo);
                        play(kind, line, cut % 2 == 0 ? Way.BLOCKING : Way.ASYNC, cut % 4 < 2);
                    }
                }
            }
            seen.addAll(log.lines());
        }
        assertNoSecret();
    }

    @Test
    void rejectsALineBreakInATokenOrAHeaderByName() {
        FakeTransport transport = FakeTransport.of(CannedResponses.ok());
        String broken = IAM_TOKEN.substring(0, 1_000) + "\n" + IAM_TOKEN.substring(1_000);
        assertThatThrownBy(() -> Credentials.token(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("token has an invalid character")
                .hasMessageEndingWith("line break (U+000A) at index 1000")
                .satisfies(thrown -> seen.add(Leaks.trace(thrown)));
        assertThatThrownBy(() -> Credentials.session("AKIDAKIDAKIDAKID", SECRET_KEY, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("securityToken has an invalid character")
                .satisfies(thrown -> seen.add(Leaks.trace(thrown)));
        RequestOptions options = RequestOptions.none().withHeader("X-Mine", HEADER_SECRET + "\r\nX-Evil: 1");
        try (CssClient css = builder(transport, Kinds.KEYS).build()) {
            assertThatThrownBy(() -> css.with(options).cluster("c").retryUpgradeTask("a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("header X-Mine")
                    .satisfies(thrown -> seen.add(Leaks.trace(thrown)));
        }
        assertThat(transport.sent()).isEmpty();
        assertNoSecret();
    }

    /** Returns all ways in which a server or a library may repeat a request. */
    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(CannedResponses.ok());
        for (int status : new int[] {200, 202, 302, 400, 401, 403, 409, 429, 500, 503}) {
            lines.add(echo(status, SecretsTest::headers));
            lines.add(echo(status, call -> "<html><body>your request was: " + headers(call)));
            lines.add(echo(status, SecretsTest::secret));
            lines.add(echo(
                    status,
                    call -> "{\"errCode\":\"" + secret(call) + "\",\"request_id\":\"" + secret(call)
                            + "\",\"error_code\":\"x" + secret(call) + "\"}"));
            lines.add(echo(
                    status,
                    call -> "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"verify aksk signature fail,"
                            + " canonicalRequest:PUT|/|" + headers(call).replace("\n", "|") + "\"}"));
            lines.add(echo(
                    status,
                    call -> "{\"message\":\""
                            + headers(call).replace("\n", "\\n").replace("/", "\\/")));
            lines.add(echo(status, call -> " ".repeat(65_500) + secret(call)));
            lines.add(echo(
                    status,
                    call -> "{\"detailList\":[{\"id\":{\"x\":\"" + secret(call) + "\"},\"status\":[\"" + secret(call)
                            + "\"],\"totalNodes\":7}]}"));
        }
        for (Kind kind : Kind.values()) {
            for (RequestSent sent : RequestSent.values()) {
                lines.add((call, deadline) -> {
                    throw ExchangeException.of(kind, sent, "broke (" + headers(call) + ")")
                            .cause(new IOException("Unexpected status line: " + secret(call)))
                            .build();
                });
            }
        }
        return lines;
    }

    private static Line echo(int status, Function<HttpRequest, String> body) {
        return (call, deadline) -> CannedResponses.response(status, body.apply(call));
    }

    private static String headers(HttpRequest call) {
        StringBuilder all = new StringBuilder();
        call.forEachHeader(
                (name, value) -> all.append(name).append(':').append(value).append('\n'));
        return all.toString();
    }

    private static String secret(HttpRequest call) {
        String token = call.header("X-Auth-Token");
        String session = call.header("X-Security-Token");
        return token != null ? token : session != null ? session : "none";
    }

    private static void echoRaw(RawServer.Peer peer) throws IOException {
        String request = peer.readRequest();
        String body = "<pre>" + request;
        peer.write("HTTP/1.1 500 No\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static CssClientBuilder builder(FakeTransport transport, Kinds kind) {
        return Clients.cssBuilder(transport, new VirtualTime()).credentials(kind.credentials);
    }

    private void play(Kinds kind, Line line, Way way, boolean write) {
        FakeTransport transport = FakeTransport.of(line);
        EventLog events = new EventLog();
        CssClientBuilder builder = builder(transport, kind).callListener(events);
        RequestOptions options = RequestOptions.none().withMaxAttempts(2);
        try (CssClient css = builder.build()) {
            CssClient view = css.with(options);
            collect(() -> seen.add(way.send(view, write).toString()));
            for (Object shown : new Object[] {
                builder, css, view, options, css.cluster("c"), options.withHeader("X-Mine", HEADER_SECRET)
            }) {
                seen.add(shown.toString());
            }
        }
        transport.sent().forEach(call -> seen.add(call.toString()));
        assertThat(events.ends()).isEqualTo(1);
        events.events().forEach(event -> seen.add(event.toString()));
    }

    private void collect(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            seen.add(Leaks.trace(e));
            if (e instanceof CloudException failed) {
                seen.add(failed.previousAttempts().toString());
            }
            if (e instanceof ApiException api) {
                seen.add(api.error().toString() + api.error().body() + api.requestId());
            } else if (e instanceof OutcomeUnknownException unknown) {
                seen.add(
                        unknown.error() == null
                                ? ""
                                : unknown.error() + unknown.error().body());
            } else if (e instanceof DecodeException decode) {
                seen.add(decode.excerpt() + decode.requestId());
            }
        }
    }

    private void assertNoSecret() {
        Leaks.assertNone(seen, List.of(SECRET_KEY, SESSION_TOKEN, IAM_TOKEN, HEADER_SECRET));
    }
}
