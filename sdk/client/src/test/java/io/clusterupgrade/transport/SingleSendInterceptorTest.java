// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static io.clusterupgrade.testkit.Wire.failure;
import static io.clusterupgrade.testkit.Wire.get;
import static io.clusterupgrade.testkit.Wire.put;
import static io.clusterupgrade.testkit.Wire.response;
import static io.clusterupgrade.testkit.Wire.send;
import static io.clusterupgrade.testkit.Wire.server;
import static io.clusterupgrade.testkit.Wire.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OkHttp must never send a request twice by itself, whatever the server responds and whatever a user builds around it.
 */
class SingleSendInterceptorTest {
    private static final MockResponse SECOND = response(200, "the second response");

    private MockWebServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anErrorOfAnInterceptorLeavesTheOutcomeOfABlockingWriteUnknown() {
        OkHttpClient faulty = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    throw new LinkageError("a fault of the user");
                })
                .build();
        server = server(response(200, "{}"));
        try (OkHttpTransport transport =
                OkHttpTransport.builder().client(faulty).build()) {
            assertThat(failure(transport, put(url(server))).requestSent()).isEqualTo(RequestSent.MAYBE);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PUT,0", "GET,0", "PUT,00", "GET,000", "DELETE,0"})
    void unavailableWithoutAWaitIsReturnedAsAResponse(String method, String retryAfter) {
        server = server(response(503, "busy", "Retry-After", retryAfter), SECOND);
        try (OkHttpTransport transport = OkHttpTransport.create()) {
            HttpResponse result = send(transport, request(method));

            assertThat(result.status()).isEqualTo(503);
            assertThat(Double.parseDouble(result.header("Retry-After"))).isZero();
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "408,PUT", "408,GET", "301,PUT", "301,GET", "302,PUT", "302,GET", "303,PUT", "307,PUT", "307,GET", "308,PUT",
        "308,GET", "300,GET", "421,GET", "421,PUT", "401,GET", "401,PUT", "503,GET", "503,PUT", "500,PUT", "429,PUT"
    })
    void noStatusCausesASecondSend(int status, String method) {
        server = server(
                response(
                        status,
                        "no",
                        "Location",
                        "/elsewhere",
                        "WWW-Authenticate",
                        "Basic realm=\"x\"",
                        "Proxy-Authenticate",
                        "Basic realm=\"x\"",
                        "Retry-After",
                        "0"),
                SECOND);
        OkHttpClient eager = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "Basic eDp5")
                        .build())
                .followRedirects(true)
                .retryOnConnectionFailure(true)
                .build();
        try (OkHttpTransport transport = OkHttpTransport.builder().client(eager).build()) {
            assertThat(send(transport, request(method)).status()).isEqualTo(status);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT"})
    void aProxyChallengeWithoutAProxyIsReturnedAfterOneSend(String method) {
        server = server(response(407, "no", "Proxy-Authenticate", "Basic realm=\"x\""), SECOND);
        assertStoppedAfterOne(
                method,
                new OkHttpClient.Builder()
                        .proxyAuthenticator((route, response) -> response.request())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT"})
    void aUsersInterceptorThatProceedsTwiceIsStopped(String method) {
        server = server(response(500, "no"), SECOND);
        Interceptor twice = chain -> {
            chain.proceed(chain.request()).close();
            return chain.proceed(chain.request());
        };
        assertStoppedAfterOne(
                method, new OkHttpClient.Builder().addInterceptor(twice).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT"})
    void anInterceptorThatBuildsANewRequestAndProceedsTwiceIsStopped(String method) {
        server = server(response(500, "no"), SECOND);
        Interceptor twice = chain -> {
            Request bare = new Request.Builder()
                    .url(chain.request().url())
                    .method(chain.request().method(), chain.request().body())
                    .build();
            chain.proceed(bare).close();
            return chain.proceed(bare);
        };
        assertStoppedAfterOne(
                method, new OkHttpClient.Builder().addInterceptor(twice).build());
    }

    @Test
    void aCallFactoryWithAnEventListenerOfItsOwnCannotMakeASentWriteLookUnsent() {
        try (RawServer raw = RawServer.start(peer -> {
                    peer.readRequest();
                    peer.reset();
                });
                OkHttpTransport transport = OkHttpTransport.builder()
                        .callFactory(client -> client.newBuilder()
                                .eventListener(new EventListener() {})
                                .build())
                        .build()) {
            ExchangeException failure = failure(transport, put(raw.url() + "/x"));

            assertThat(failure.requestSent()).isEqualTo(RequestSent.MAYBE);
        }
    }

    @Test
    void aCallFactoryThatIgnoresTheDerivedClientCannotMakeASentWriteLookUnsent() {
        OkHttpClient foreign = new OkHttpClient();
        try (RawServer raw = RawServer.start(peer -> {
                    peer.readRequest();
                    peer.reset();
                });
                OkHttpTransport transport =
                        OkHttpTransport.builder().callFactory(client -> foreign).build()) {
            ExchangeException failure = failure(transport, put(raw.url() + "/x"));

            assertThat(failure.requestSent()).isEqualTo(RequestSent.MAYBE);
        }
    }

    @Test
    void anInterceptorThatFailsAfterTheResponseLeavesTheOutcomeOfTheWriteUnknown() {
        server = server(SECOND);
        Interceptor spoiler = chain -> {
            chain.proceed(chain.request()).close();
            throw new java.io.IOException("after the response");
        };
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(spoiler).build();
        try (OkHttpTransport transport =
                OkHttpTransport.builder().client(client).build()) {
            assertThat(failure(transport, put(url(server) + "/x")).requestSent())
                    .isEqualTo(RequestSent.MAYBE);
        }
    }

    private void assertStoppedAfterOne(String method, OkHttpClient client) {
        try (OkHttpTransport transport =
                OkHttpTransport.builder().client(client).build()) {
            ExchangeException failure = failure(transport, request(method));

            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.MAYBE);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private HttpRequest request(String method) {
        String url = url(server) + "/x?a=1";
        return method.equals("GET") ? get(url) : HttpRequest.of(method, url, java.util.Map.of(), new byte[] {'{', '}'});
    }
}
