// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import io.clusterupgrade.internal.net.ProxyEnvironment;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The default transport: sends requests over HTTP with OkHttp 5.
 *
 * <p>All features of OkHttp that send a request twice are disabled: reconnecting, redirects, responses to
 * authentication challenges of the server, and the retry after a 503. Reads share a pool of kept-alive connections;
 * requests with any other method use a new connection. When a read fails on a closed idle connection or on one with
 * unread bytes, all idle connections are closed. Idle threads are daemon threads: no thread keeps a JVM alive.
 * Immutable and thread-safe.
 *
 * <p>Requests use the proxy of the user's OkHttp client, else the JVM's ({@code https.proxyHost} …), else that of the
 * environment ({@code HTTPS_PROXY} …); see {@link OkHttpTransportBuilder#proxyFromEnvironment}.
 *
 * @since 0.1.0
 */
public final class OkHttpTransport implements Transport {
    private static final Set<String> POOLED_METHODS = Set.of("GET", "HEAD");

    private static final int IDLE_CONNECTIONS = 64;
    private static final long KEEP_ALIVE_MINUTES = 5;

    private final BoundedDispatcher dispatcher;
    private final Call.Factory pooled;
    private final Call.Factory fresh;
    private final ConnectionPool pool;
    private final @Nullable ConnectionPool ownPool;
    private final long maxResponseBytes;
    private final String userAgent;
    private final HttpUrlCache urls = new HttpUrlCache();

    private OkHttpTransport(OkHttpTransportBuilder builder) {
        OkHttpVersion.check();
        this.dispatcher = new BoundedDispatcher(builder.maxCallsInFlight);
        OkHttpClient client = derive(builder);
        this.pool = client.connectionPool();
        this.ownPool = builder.client == null ? pool : null;
        this.pooled = builder.callFactory.apply(client);
        this.fresh = builder.callFactory.apply(client.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                // Under HTTP/2 concurrent writes would share a connection, and one failure would affect both.
                .protocols(List.of(Protocol.HTTP_1_1))
                .build());
        this.maxResponseBytes = builder.maxResponseBytes;
        this.userAgent = builder.userAgent;
    }

    /** Creates a transport with the defaults of {@link OkHttpTransportBuilder}. */
    public static OkHttpTransport create() {
        return builder().build();
    }

    /** Returns a builder for a transport with custom settings. */
    public static OkHttpTransportBuilder builder() {
        return new OkHttpTransportBuilder(OkHttpTransport::new);
    }

    @Override
    public HttpExchange start(HttpRequest request, Deadline deadline) {
        ExchangeTrace trace = new ExchangeTrace(deadline);
        Request.Builder builder =
                new Request.Builder().url(urls.get(request.url())).tag(ExchangeTrace.class, trace);
        request.forEachHeader(builder::addHeader);
        if (request.header("User-Agent") == null) {
            builder.addHeader("User-Agent", userAgent);
        }
        builder.method(request.method(), OneShotRequestBody.of(request));
        Call.Factory factory = isPooled(request.method()) ? pooled : fresh;
        Call call = factory.newCall(builder.build());
        call.timeout().timeout(trace.nanosLeft(), TimeUnit.NANOSECONDS);
        return new OkHttpExchange(call, trace, this);
    }

    @Override
    public void dropIdleConnections() {
        pool.evictAll();
    }

    /**
     * Cancels the reads in progress and closes the connections that this transport opened; the pool of a user's own
     * client is not closed. Writes in progress are completed: cancelling them would leave their outcome unknown.
     */
    @Override
    public void close() {
        dispatcher.close(call -> isPooled(call.request().method()));
        exchangeEnded();
    }

    boolean isClosed() {
        return dispatcher.isClosed();
    }

    /** Closes the connection that an exchange has returned to the pool after the transport was closed. */
    void exchangeEnded() {
        if (ownPool != null && isClosed()) {
            ownPool.evictAll();
        }
    }

    long maxResponseBytes() {
        return maxResponseBytes;
    }

    private static boolean isPooled(String method) {
        return POOLED_METHODS.contains(method.toUpperCase(Locale.ROOT));
    }

    /**
     * Creates the default client. OkHttp keeps five idle connections by default; many threads that read from one
     * regional host would constantly open and close connections.
     */
    private static OkHttpClient defaultClient() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE_MINUTES, TimeUnit.MINUTES))
                .dns(new CancellableDns(Dns.SYSTEM))
                .build();
    }

    private OkHttpClient derive(OkHttpTransportBuilder options) {
        OkHttpClient base = options.client == null ? defaultClient() : options.client;
        EventListener.Factory userListeners = base.eventListenerFactory();
        EnvironmentProxySelector proxies = environmentProxies(options, base);
        Authenticator authenticator =
                proxies == null ? base.proxyAuthenticator() : proxies.authenticator(base.proxyAuthenticator());
        PreemptiveProxyAuthenticator proxyLogin = new PreemptiveProxyAuthenticator(authenticator);
        OkHttpClient.Builder builder = base.newBuilder()
                .dispatcher(dispatcher.okHttp())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .connectTimeout(options.connectTimeout)
                // Each call sets one limit for the whole exchange.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .eventListenerFactory(call -> {
                    ExchangeTrace trace = call.request().tag(ExchangeTrace.class);
                    EventListener listener = userListeners.create(call);
                    return trace == null ? listener : ListenerPair.of(trace.markAttached(), listener);
                });
        if (base.socketFactory() == SocketFactory.getDefault()) {
            builder.socketFactory(new CountingSockets());
        }
        if (proxies != null) {
            builder.proxySelector(proxies);
        }
        if (authenticator != Authenticator.NONE) {
            // Only if necessary: clients with different authenticators never share connections.
            builder.proxyAuthenticator(proxyLogin);
        }
        if (options.proxiesBypassed) {
            builder.proxy(Proxy.NO_PROXY);
        }
        builder.networkInterceptors().add(new UnreadBytesInterceptor());
        builder.networkInterceptors().add(new SingleSendInterceptor(proxyLogin));
        return builder.build();
    }

    /**
     * Returns the proxies of environment variables; null when there are none or when the user has configured a proxy.
     */
    private static @Nullable EnvironmentProxySelector environmentProxies(
            OkHttpTransportBuilder options, OkHttpClient base) {
        boolean chosen = options.proxiesBypassed
                || !options.proxyFromEnvironment
                || base.proxy() != null
                || !EnvironmentProxySelector.isJdkDefault(base.proxySelector());
        ProxyEnvironment environment = chosen ? null : ProxyEnvironment.of(options.environment);
        return environment == null
                ? null
                : new EnvironmentProxySelector(environment, base.proxySelector(), System::getProperty);
    }
}
