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

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import okhttp3.Cache;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection that a request uses, and the settings of a user's own client that are kept. */
class ConnectionTest {
    @Test
    void readsShareAConnectionAndWritesUseTheirOwn() throws Exception {
        try (MockWebServer server =
                        server(response(200, "{}"), response(200, "{}"), response(200, "{}"), response(200, "{}"));
                OkHttpTransport transport = OkHttpTransport.create()) {
            send(transport, get(url(server) + "/1"));
            send(transport, put(url(server) + "/2"));
            send(transport, get(url(server) + "/3"));
            send(transport, put(url(server) + "/4"));

            int read = server.takeRequest().getConnectionIndex();
            int write = server.takeRequest().getConnectionIndex();
            assertThat(server.takeRequest().getConnectionIndex()).isEqualTo(read);
            assertThat(server.takeRequest().getConnectionIndex()).isNotIn(read, write);
            assertThat(write).isNotEqualTo(read);
        }
    }

    @Test
    void reportsAReadOnAStaleConnection() throws Exception {
        try (RawServer server = RawServer.start(closingOnTheSecondRequest(), RawServerConversations::respondToAll);
                OkHttpTransport transport = OkHttpTransport.create()) {
            send(transport, get(server.url() + "/1"));
            ExchangeException failure = failure(transport, get(server.url() + "/2"));

            assertThat(failure.staleConnection()).isTrue();
            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.requestSent()).isEqualTo(RequestSent.MAYBE);
        }
    }

    @Test
    void aClientRepeatsAReadAndWritesOnceAfterTheServerClosedTheConnection() throws Exception {
        try (RawServer server = RawServer.start(closingOnTheSecondRequest(), RawServerConversations::respondToAll);
                CssClient css = CssClient.builder()
                        .endpoint(server.url())
                        .projectId("p")
                        .signer(Signer.none())
                        .retryPolicy(RetryPolicy.never())
                        .build()) {
            css.cluster("c").upgradeDetail();
            css.cluster("c").upgradeDetail();
            assertThat(server.requests()).hasSize(3);

            css.cluster("c").retryUpgradeTask("a");
            assertThat(server.requests()).hasSize(4);
            assertThat(server.requests().get(3)).startsWith("PUT ");
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void aUsersClientLosesCookiesCacheAndRedirects(@TempDir Path folder) throws Exception {
        List<Cookie> stored = new CopyOnWriteArrayList<>();
        Cache cache = new Cache(folder.toFile(), 1_000_000);
        OkHttpClient theirs = new OkHttpClient.Builder()
                .cache(cache)
                .cookieJar(new Jar(stored))
                .build();
        try (MockWebServer server = server(
                        response(200, "1", "Cache-Control", "max-age=600", "Set-Cookie", "a=b"),
                        response(200, "2", "Cache-Control", "max-age=600"),
                        response(302, "3", "Location", "/elsewhere"));
                OkHttpTransport transport =
                        OkHttpTransport.builder().client(theirs).build()) {
            send(transport, get(url(server) + "/x"));
            send(transport, get(url(server) + "/x"));
            assertThat(send(transport, get(url(server) + "/x")).status()).isEqualTo(302);

            assertThat(server.getRequestCount()).isEqualTo(3);
            assertThat(stored).isEmpty();
            server.takeRequest();
            assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
            assertThat(cache.size()).isZero();
        }
        cache.close();
    }

    @Test
    void aUsersClientKeepsItsPoolAndInterceptorsAndIsNotClosed() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        OkHttpClient theirs = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.add(chain.request().method());
                    return chain.proceed(chain.request());
                })
                .build();
        try (MockWebServer server = server(response(200, "1"), response(200, "2"), response(200, "3"))) {
            try (OkHttpTransport transport =
                    OkHttpTransport.builder().client(theirs).build()) {
                send(transport, get(url(server) + "/1"));
                send(transport, put(url(server) + "/2"));
                assertThat(theirs.connectionPool().connectionCount()).isEqualTo(1);
            }
            assertThat(seen).containsExactly("GET", "PUT");
            assertThat(theirs.connectionPool().connectionCount()).isEqualTo(1);
            assertThat(theirs.dispatcher().executorService().isShutdown()).isFalse();

            theirs.newCall(new okhttp3.Request.Builder().url(url(server) + "/3").build())
                    .execute()
                    .close();
            int first = server.takeRequest().getConnectionIndex();
            server.takeRequest();
            assertThat(server.takeRequest().getConnectionIndex()).isEqualTo(first);
        }
    }

    @Test
    void closingTwiceHasNoFurtherEffect() {
        OkHttpTransport transport = OkHttpTransport.create();
        transport.close();
        transport.close();
    }

    @Test
    void anAsynchronousCallOnAClosedTransportIsCancelledNotTimedOut() {
        OkHttpTransport transport = OkHttpTransport.create();
        transport.close();
        HttpExchange exchange = transport.start(
                put("http://127.0.0.1:1/x"), Deadline.in(java.time.Duration.ofSeconds(5), Scheduler.system()));

        assertThat(io.clusterupgrade.testkit.Wire.sendAsync(exchange))
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(ExchangeException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
                    assertThat(failure.requestSent()).isEqualTo(RequestSent.NO);
                });
    }

    private static RawServer.Conversation closingOnTheSecondRequest() {
        return peer -> {
            peer.readRequest();
            peer.ok("{}");
            // The client notices this only when it uses the connection again.
            peer.readRequest();
        };
    }

    /** The conversations of a raw server. */
    private static final class RawServerConversations {
        static void respondToAll(RawServer.Peer peer) throws IOException {
            while (true) {
                peer.readRequest();
                peer.ok("{}");
            }
        }
    }

    private record Jar(List<Cookie> stored) implements CookieJar {
        @Override
        public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
            stored.addAll(cookies);
        }

        @Override
        public List<Cookie> loadForRequest(HttpUrl url) {
            return stored;
        }
    }
}
