// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.simulator.testing.AckCalls;
import io.clusterupgrade.simulator.testing.RawConnection;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import io.clusterupgrade.simulator.testing.TestSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are rare, old, too long or wrong, byte by byte: each gets a response. */
class HttpInputTest {
    private static final String OTHER_PATH = "/clusters";

    private final TestCloud test = new TestCloud();
    private final String cluster =
            test.cloud().css().addCluster(c -> c.nodes(1)).id();
    private final String detail = test.cssPath(cluster, "/upgrade/detail");
    private RawConnection connection;

    @BeforeEach
    void connect() throws IOException {
        connection = test.connect(TestCloud.READ_TIMEOUT_MILLIS);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        test.close();
    }

    @Test
    void ignoresTheBodyOfARead() throws IOException {
        RawResponse response = connection.exchange(signed("GET", detail, "{}"));

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("detailList");
        assertThat(test.cloud().journal().calls("UpgradeDetail"))
                .singleElement()
                .matches(call -> call.body().equals("{}") && call.isExecuted());
        expectReuse();
    }

    @Test
    void readsABodyInChunks() throws IOException {
        RawRequest signed = signed("GET", detail, "{}");
        connection.send(head(signed, "HTTP/1.1")
                + "Transfer-Encoding: chunked\r\n\r\n1;name=value\r\n{\r\n1\r\n}\r\n0\r\n" + "Trailer: x\r\n\r\n");

        assertThat(connection.next().status()).isEqualTo(200);
        assertThat(test.cloud().journal().calls().get(0).body()).isEqualTo("{}");
        expectReuse();
    }

    @Test
    void closesTheConnectionAfterAResponseToHttp10() throws IOException {
        connection.send(head(signed("GET", detail, ""), "HTTP/1.0") + "\r\n");
        RawResponse response = connection.next();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Connection")).isEqualTo("close");
        assertThat(connection.readToEnd()).isEmpty();
    }

    @Test
    void closesTheConnectionIfTheClientWishes() throws IOException {
        RawResponse response = connection.exchange(signed("GET", detail, "").with("Connection", "close"));

        assertThat(response.header("Connection")).isEqualTo("close");
        assertThat(connection.readToEnd()).isEmpty();
    }

    @Test
    void asksForABodyThatTheClientHoldsBack() throws IOException {
        connection.send(
                head(signed("GET", detail, "{}"), "HTTP/1.1") + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");

        assertThat(connection.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        connection.send("{}");
        assertThat(connection.next().status()).isEqualTo(200);
        assertThat(test.cloud().journal().count()).isEqualTo(1);
        expectReuse();
    }

    @Test
    void doesNotAskForABodyThatIsThere() throws IOException {
        connection.send(
                head(signed("GET", detail, "{}"), "HTTP/1.1") + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(connection.next().status()).isEqualTo(200);
        expectReuse();
    }

    @Test
    void sendsOnlyHeadersToHead() throws IOException {
        connection.send(head(signed("HEAD", detail, ""), "HTTP/1.1") + "\r\n");
        String head = connection.readHead();

        assertThat(head)
                .startsWith("HTTP/1.1 404 ")
                .contains("\r\nX-Request-Id: ", "\r\nContent-Type: application/json");
        expectReuse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PATCH", "get"})
    void rejectsMethodsThatNoOperationHas(String method) throws IOException {
        RawResponse huawei = connection.exchange(signed(method, detail, ""));
        RawResponse alibaba =
                connection.exchange(RawRequest.of(method, OTHER_PATH).with("Host", "127.0.0.1"));

        assertThat(huawei.status()).isEqualTo(404);
        assertThat(huawei.json().get("error_code").asText()).isEqualTo("APIGW.0101");
        assertThat(alibaba.status()).isEqualTo(404);
        assertThat(alibaba.json().get("Code").asText()).isEqualTo("InvalidAction.NotFound");
        expectReuse();
    }

    @Test
    void answersOptionsOfTheServer() throws IOException {
        RawResponse response = connection.exchange(RawRequest.of("OPTIONS", "*").with("Host", "127.0.0.1"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().get("Code").asText()).isEqualTo("InvalidAction.NotFound");
    }

    @Test
    void readsATargetWithSchemeAndHost() throws IOException {
        RawRequest signed = signed("GET", detail, "");
        String absolute = test.cloud().endpoint() + detail;

        assertThat(connection.exchange(signed.withTarget(absolute)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    // A tilde is the end of a line.
    @CsvSource(
            delimiter = '|',
            value = {
                "400|garbage",
                "400|GET  /v1.0/x HTTP/1.1",
                "400|GET /v1.0/x",
                "400|GET /v1.0/x HTTP/one",
                "400|G(T /v1.0/x HTTP/1.1",
                "505|PRI * HTTP/2.0",
                "400|GET /v1.0/x HTTP/1.1~no colon",
                "400|GET /v1.0/x HTTP/1.1~Host : h",
                "400|GET /v1.0/x HTTP/1.1~ folded: x",
                "400|GET /v1.0/x HTTP/1.1",
                "400|GET /v1.0/x HTTP/1.1~Host: a~Host: b",
                "400|PUT /v1.0/x HTTP/1.1~Host: h~Content-Length: -1",
                "400|PUT /v1.0/x HTTP/1.1~Host: h~Content-Length: 1x",
                "400|PUT /v1.0/x HTTP/1.1~Host: h~Content-Length: 1~Content-Length: 2",
                "400|PUT /v1.0/x HTTP/1.1~Host: h~Content-Length: 1~Transfer-Encoding: chunked",
                "501|PUT /v1.0/x HTTP/1.1~Host: h~Transfer-Encoding: gzip",
                "417|PUT /v1.0/x HTTP/1.1~Host: h~Expect: miracle",
                "413|PUT /v1.0/x HTTP/1.1~Host: h~Content-Length: 99999999",
                "400|PUT /v1.0/x HTTP/1.1~Host: h~Transfer-Encoding: chunked~~size",
                "400|PUT /v1.0/x HTTP/1.1~Host: h~Transfer-Encoding: chunked~~1~xx",
                "413|PUT /v1.0/x HTTP/1.1~Host: h~Transfer-Encoding: chunked~~fffffff",
            })
    void rejectsWhatIsNotARequest(int status, String text) throws IOException {
        connection.send((text + "~~").replace("~", "\r\n"));
        RawResponse response = connection.next();

        assertThat(response.status()).as(response.body()).isEqualTo(status);
        expectRejection(response, text.contains("GET /v1.0/x HTTP/1.") || text.startsWith("PUT"));
    }

    @Test
    void rejectsALongRequestLineBeforeItEnds() throws IOException {
        connection.send("GET /v1.0/" + "x".repeat(40_000));

        assertThat(connection.next().status()).isEqualTo(414);
        assertThat(connection.readToEnd()).isEmpty();
    }

    @Test
    void rejectsLongHeadersBeforeTheyEnd() throws IOException {
        connection.send("GET /v1.0/x HTTP/1.1\r\nHost: h\r\n" + ("X: " + "x".repeat(1_000) + "\r\n").repeat(200));
        RawResponse response = connection.next();

        assertThat(response.status()).isEqualTo(431);
        expectRejection(response, true);
    }

    @Test
    void acceptsTheLongestLineAndHeaders() throws IOException {
        connection.send("GET /v1.0/" + "x".repeat(32_000) + " HTTP/1.1\r\nHost: h\r\n"
                + ("X: " + "x".repeat(1_000) + "\r\n").repeat(120) + "\r\n");

        assertThat(connection.next().status()).isEqualTo(404);
        expectReuse();
    }

    @Test
    void rejectsTls() throws IOException {
        connection.send("\u0016\u0003\u0001\u0002\u0000");
        RawResponse response = connection.next();

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("Message").asText()).contains("TLS");
    }

    @Test
    void rejectsARequestThatEndsEarly() throws IOException {
        connection.send("PUT /v1.0/x HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n{");
        connection.endOutput();
        RawResponse response = connection.next();

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("ended inside the request");
    }

    @Test
    void sendsTheResponseToAClientThatEndedItsOutput() throws IOException {
        connection.send(signed("GET", detail, ""));
        connection.endOutput();

        assertThat(connection.next().status()).isEqualTo(200);
        assertThat(connection.readToEnd()).isEmpty();
    }

    @Test
    void respondsInOrderToRequestsSentAtOnce() throws IOException {
        RawRequest read = signed("GET", detail, "");
        RawRequest unknown = signed("OPTIONS", detail, "");
        for (int i = 0; i < 20; i++) {
            connection.send(read);
            connection.send(unknown);
        }

        for (int i = 0; i < 20; i++) {
            assertThat(connection.next().status()).isEqualTo(200);
            assertThat(connection.next().status()).isEqualTo(404);
        }
    }

    @Test
    void ignoresEmptyLinesBeforeARequest() throws IOException {
        connection.send("\r\n\n");
        expectReuse();
    }

    @Test
    void readsARequestByteByByte() throws IOException {
        String request = head(signed("GET", detail, "{}"), "HTTP/1.1") + "Content-Length: 2\r\n\r\n{}";
        for (int i = 0; i < request.length(); i++) {
            connection.send(request.substring(i, i + 1));
        }

        assertThat(connection.next().status()).isEqualTo(200);
    }

    @Test
    void reportsAFailureOfTheSimulatorWithoutAStackTrace() throws IOException {
        AckCalls ack = new AckCalls(test);
        test.cloud().faults().next(Fault.rewriteBody(body -> {
            throw new IllegalStateException("script");
        }));
        RawResponse response = ack.get("/regions/cn-hangzhou/clusters");

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.json().get("Code").asText()).isEqualTo("Simulator.InternalError");
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "script");
    }

    private RawRequest signed(String method, String target, String body) {
        RawRequest request = test.unsigned(method, target).withBody(body);
        return new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY).huawei(request, Instant.now());
    }

    /** Returns request line and headers without the blank line. */
    private static String head(RawRequest request, String version) {
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " " + version + "\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.toString();
    }

    /** Checks that the next response on the connection begins with the next byte. */
    private void expectReuse() throws IOException {
        assertThat(connection.exchange(signed("GET", detail, "")).status()).isEqualTo(200);
    }

    private void expectRejection(RawResponse response, boolean isHuawei) throws IOException {
        assertThat(response.header("Connection")).isEqualTo("close");
        assertThat(response.body()).doesNotContain("Exception");
        assertThat(response.json().path(isHuawei ? "error_code" : "Code").asText())
                .isEqualTo(isHuawei ? "APIGW.0201" : "Simulator.MalformedRequest");
        assertThat(new String(connection.readToEnd(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(test.cloud().journal().count()).isZero();
    }
}
