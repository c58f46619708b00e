// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.failure;
import static io.clusterupgrade.testkit.Wire.get;
import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.response;
import static io.clusterupgrade.testkit.Wire.send;
import static io.clusterupgrade.testkit.Wire.server;
import static io.clusterupgrade.testkit.Wire.text;
import static io.clusterupgrade.testkit.Wire.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is sent exactly as signed; a response is read completely, up to a limit. */
class BodyTest {
    private static final int MIB = 1024 * 1024;
    private static final int LIMIT = 32 * MIB;

    private final OkHttpTransport transport = OkHttpTransport.create();

    @AfterEach
    void stop() {
        transport.close();
    }

    @Test
    void sendsBytesAndHeadersExactlyAsSigned() throws Exception {
        byte[] body = "{\"a\" : \"\u00fc\u4e2d\"}\n ".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Sdk-Date", "20260102T030405Z");
        headers.put("x-lower", "  inner   blanks");
        headers.put("Authorization", "SDK-HMAC-SHA256 Access=x, SignedHeaders=a;b, Signature=00");
        try (MockWebServer server = server(response(200, "{}"))) {
            String target = "/v1.0/p/a%2Fb~c/%E4%B8%AD?x=1&y=%20%7E&z=";
            send(transport, HttpRequest.of("POST", url(server) + target, headers, body));
            RecordedRequest request = server.takeRequest();

            assertThat(request.getTarget()).isEqualTo(target);
            assertThat(request.getBody().toByteArray()).isEqualTo(body);
            assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
            assertThat(request.getHeaders().get("Content-Length")).isEqualTo(Integer.toString(body.length));
            assertThat(request.getHeaders().get("X-Sdk-Date")).isEqualTo("20260102T030405Z");
            assertThat(request.getHeaders().get("x-lower")).isEqualTo("inner   blanks");
            assertThat(request.getHeaders().get("User-Agent")).matches("cluster-upgrade-sdk/\\S+ Java/\\d+");
            assertThat(request.getHeaders().names())
                    .containsExactlyInAnyOrder(
                            "Content-Type",
                            "X-Sdk-Date",
                            "x-lower",
                            "Authorization",
                            "User-Agent",
                            "Content-Length",
                            "Host",
                            "Connection",
                            "Accept-Encoding");
            assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
            assertThat(request.getHeaders().get("Host")).isEqualTo("127.0.0.1:" + server.getPort());
        }
    }

    @Test
    void keepsTheUserAgentOfTheRequest() throws Exception {
        try (MockWebServer server = server(response(200, "{}"))) {
            send(transport, get(url(server) + "/").withHeader("user-agent", "mine/1"));

            assertThat(server.takeRequest().getHeaders().values("User-Agent")).containsExactly("mine/1");
        }
    }

    @Test
    void aPutWithoutABodyHasALengthOfZero() throws Exception {
        try (MockWebServer server = server(response(200, "{}"))) {
            send(transport, put(url(server) + "/x"));
            RecordedRequest request = server.takeRequest();

            assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
            assertThat(request.getHeaders().get("Transfer-Encoding")).isNull();
            assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void aGetHasNeitherBodyNorLength() throws Exception {
        try (MockWebServer server = server(response(200, "{}"))) {
            send(transport, get(url(server) + "/x"));

            assertThat(server.takeRequest().getHeaders().get("Content-Length")).isNull();
        }
    }

    @Test
    void headAndEmptyResponsesHaveEmptyBodies() {
        try (MockWebServer server = server(response(200, ""), response(204, ""), response(500, ""))) {
            HttpResponse head = send(transport, HttpRequest.of("HEAD", url(server) + "/x", Map.of(), new byte[0]));

            assertThat(head.bodyLength()).isZero();
            assertThat(send(transport, get(url(server) + "/x")).status()).isEqualTo(204);
            assertThat(send(transport, put(url(server) + "/x")).bodyLength()).isZero();
        }
    }

    @Test
    void decompressesAResponse() {
        try (RawServer server = gzipped(gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(text(send(transport, get(server.url() + "/x")))).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void aTruncatedCompressedResponseIsReportedAsBroken() {
        byte[] whole = gzip("{\"a\":\"0123456789\"}".getBytes(StandardCharsets.UTF_8));
        try (RawServer server = gzipped(Arrays.copyOf(whole, whole.length - 9))) {
            ExchangeException failure = failure(transport, put(server.url() + "/x"));

            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.partialResponse().status()).isEqualTo(200);
        }
    }

    @Test
    void anInvalidCompressedResponseIsReportedAsBroken() {
        try (RawServer server = gzipped("{\"a\":1} and more".getBytes(StandardCharsets.UTF_8))) {
            assertThat(failure(transport, get(server.url() + "/x")).kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void aSmallResponseThatUnpacksToMoreThanTheLimitIsTooLarge() {
        byte[] bomb = gzip(new byte[LIMIT + 1]);
        assertThat(bomb.length).isLessThan(MIB);
        try (RawServer server = gzipped(bomb)) {
            assertTooLarge(failure(transport, get(server.url() + "/x")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fortyMebibytesAreTooLarge(boolean withLength) {
        try (RawServer server = sized(40 * MIB, withLength)) {
            assertTooLarge(failure(transport, put(server.url() + "/x")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thirtyTwoMebibytesAreRead(boolean withLength) {
        try (RawServer server = sized(LIMIT, withLength)) {
            assertThat(send(transport, get(server.url() + "/x")).bodyLength()).isEqualTo(LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneByteMoreIsTooLarge(boolean withLength) {
        try (RawServer server = sized(LIMIT + 1, withLength)) {
            assertTooLarge(failure(transport, get(server.url() + "/x")));
        }
    }

    @Test
    void theLimitIsConfigurable() {
        try (MockWebServer server = server(response(200, "12345"), response(200, "123456"));
                OkHttpTransport small =
                        OkHttpTransport.builder().maxResponseBytes(5).build()) {
            assertThat(text(send(small, get(url(server) + "/x")))).isEqualTo("12345");
            assertThat(failure(small, get(url(server) + "/x"))).hasMessageContaining("longer than 5 bytes");
        }
    }

    @Test
    void ignoresManyInterimResponses() {
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
            peer.ok("{}");
        })) {
            assertThat(send(transport, put(server.url() + "/x")).status()).isEqualTo(200);
        }
    }

    @Test
    void readsTheBeginningOfAnErrorEvenWhenItIsTruncated() {
        try (RawServer server = RawServer.start(
                error("Content-Length: 40000000\r\n", 1_000_000), error("Content-Length: 40000000\r\n", 10_000),
                error("", 70_000), error("Content-Length: 9\r\n", 0))) {
            assertThat(send(transport, get(server.url())).bodyLength()).isEqualTo(64 * 1024);
            assertThat(send(transport, put(server.url())).bodyLength()).isEqualTo(10_000);
            assertThat(send(transport, put(server.url())).bodyLength()).isEqualTo(64 * 1024);
            ExchangeException nothing = failure(transport, put(server.url()));
            assertThat(nothing.kind()).isEqualTo(Kind.BROKEN);
            assertThat(nothing.partialResponse().status()).isEqualTo(500);
        }
    }

    private static RawServer.Conversation error(String length, int bytes) {
        return peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 500 X\r\nConnection: close\r\n" + length + "\r\n");
            peer.write(new byte[bytes]);
        };
    }

    private static RawServer gzipped(byte[] body) {
        return RawServer.start(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
            peer.write(body);
        });
    }

    private static RawServer sized(int bytes, boolean withLength) {
        return RawServer.start(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\n" + (withLength ? "Content-Length: " + bytes + "\r\n" : "") + "\r\n");
            peer.write(new byte[bytes]);
        });
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void assertTooLarge(ExchangeException failure) {
        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(failure.requestSent()).isEqualTo(RequestSent.MAYBE);
        assertThat(failure.partialResponse().status()).isEqualTo(200);
        assertThat(failure).hasMessageContaining("longer than 33554432 bytes");
    }
}
