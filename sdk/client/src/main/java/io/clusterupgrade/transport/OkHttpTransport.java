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
 * The transport on OkHttp 5.
 *
 * <p>Whatever OkHttp could do to send a call twice is off: reconnecting, redirects, answers to authentication challenges of
 * the server, and its own repetition after a 503. Reads share a pool of kept-alive connections; every other method goes out
 * on a fresh connection. When a read met a dead idle connection, or one with bytes that nobody had asked for, all idle ones are
 * dropped. Idle threads are daemons: nothing here keeps a JVM alive. Immutable and thread-safe.
 *
 * <p>Calls go through the proxy of the OkHttp client that was given, else the JVM's ({@code https.proxyHost} …), else that of the
 * environment ({@code HTTPS_PROXY} …); see {@link OkHttpTransportBuilder#proxyFromEnvironment}.
 *
 * @since 0.1.0
 */
public final class OkHttpTransport implements Transport {
    private static final Set<String> POOLED_METHODS = Set.of("GET", "HEAD");

    private static final int IDLE_CONNECTIONS = 64;
    private static final long IDLE_MINUTES = 5;

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
                // Under HTTP/2 two writes at a time would share a connection, and one break leave both in doubt.
                .protocols(List.of(Protocol.HTTP_1_1))
                .build());
        this.maxResponseBytes = builder.maxResponseBytes;
        this.userAgent = builder.userAgent;
    }

    /** A transport with the defaults of {@link OkHttpTransportBuilder}. */
    public static OkHttpTransport create() {
        return builder().build();
    }

    /** Starts a transport with settings of your own. */
    public static OkHttpTransportBuilder builder() {
        return new OkHttpTransportBuilder(OkHttpTransport::new);
    }

    @Override
    public HttpExchange start(HttpRequest call, Deadline deadline) {
        ExchangeTrace trace = new ExchangeTrace(deadline);
        Request.Builder request =
                new Request.Builder().url(urls.get(call.url())).tag(ExchangeTrace.class, trace);
        call.forEachHeader(request::addHeader);
        if (call.header("User-Agent") == null) {
            request.addHeader("User-Agent", userAgent);
        }
        request.method(call.method(), OneShotRequestBody.of(call));
        Call.Factory factory = isPooled(call.method()) ? pooled : fresh;
        Call okHttpCall = factory.newCall(request.build());
        okHttpCall.timeout().timeout(trace.nanosLeft(), TimeUnit.NANOSECONDS);
        return new OkHttpExchange(okHttpCall, trace, this);
    }

    @Override
    public void dropIdleConnections() {
        pool.evictAll();
    }

    /**
     * Ends the reads under way and closes the connections that this transport opened; a pool that came with a client of your own is
     * left alone. A write under way comes to its end first: breaking it off would leave open what it did.
     */
    @Override
    public void close() {
        dispatcher.close(call -> isPooled(call.request().method()));
        exchangeEnded();
    }

    boolean isClosed() {
        return dispatcher.isClosed();
    }

    /** An exchange that ended while the transport was closed has put its connection back. */
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

    /** OkHttp keeps five idle connections; many threads that read from one regional host would open and close all the time. */
    private static OkHttpClient forAFleet() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
                .dns(new CancellableDns(Dns.SYSTEM))
                .build();
    }

    private OkHttpClient derive(OkHttpTransportBuilder options) {
        OkHttpClient base = options.client == null ? forAFleet() : options.client;
        EventListener.Factory theirs = base.eventListenerFactory();
        EnvironmentProxySelector proxies = environmentProxies(options, base);
        Authenticator authenticator =
                proxies == null ? base.proxyAuthenticator() : proxies.withLogin(base.proxyAuthenticator());
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
                // One limit for the whole exchange, given with each call.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .eventListenerFactory(call -> {
                    ExchangeTrace trace = call.request().tag(ExchangeTrace.class);
                    EventListener listener = theirs.create(call);
                    return trace == null ? listener : trace.attached().plus(listener);
                });
        if (base.socketFactory() == SocketFactory.getDefault()) {
            builder.socketFactory(new CountingSockets());
        }
        if (proxies != null) {
            builder.proxySelector(proxies);
        }
        if (authenticator != Authenticator.NONE) {
            // Only then: connections of clients with different ones are never shared, although the pool is.
            builder.proxyAuthenticator(proxyLogin);
        }
        if (options.proxiesBypassed) {
            builder.proxy(Proxy.NO_PROXY);
        }
        builder.networkInterceptors().add(new UnreadBytes());
        builder.networkInterceptors().add(new SingleSendInterceptor(proxyLogin));
        return builder.build();
    }

    /** The proxies of environment variables; null when there are none, or whoever built the client has chosen. */
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
