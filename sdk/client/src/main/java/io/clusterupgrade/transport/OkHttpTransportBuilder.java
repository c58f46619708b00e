// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an {@link OkHttpTransport}. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class OkHttpTransportBuilder {
    static final int DEFAULT_CALLS_IN_FLIGHT = 32;
    static final long DEFAULT_RESPONSE_BYTES = 32L * 1024 * 1024;

    /** What OkHttp can count. */
    private static final Duration SHORTEST_CONNECT = Duration.ofMillis(1);

    private static final Duration LONGEST_CONNECT = Duration.ofDays(24);

    private final Function<OkHttpTransportBuilder, OkHttpTransport> maker;

    @Nullable OkHttpClient client;

    Function<OkHttpClient, Call.Factory> callFactory = c -> c;
    Duration connectTimeout = Duration.ofSeconds(10);
    boolean proxiesBypassed;
    boolean proxyFromEnvironment = true;
    Map<String, String> environment = System.getenv();
    int maxCallsInFlight = DEFAULT_CALLS_IN_FLIGHT;
    long maxResponseBytes = DEFAULT_RESPONSE_BYTES;
    String userAgent = UserAgent.TEXT;

    OkHttpTransportBuilder(Function<OkHttpTransportBuilder, OkHttpTransport> maker) {
        this.maker = maker;
    }

    /**
     * A client of your own to derive from: its proxy, TLS, DNS, interceptors and connection pool are kept. Its cache,
     * cookies, redirects, reconnecting, dispatcher and answers to the server's authentication challenges are not. Its proxy
     * authenticator is asked before a tunnel, and before a call through a proxy for plain http, since no call is sent twice. It
     * is never closed from here. The default is a new client that keeps up to 64 idle connections for 5 minutes.
     */
    public OkHttpTransportBuilder client(OkHttpClient value) {
        client = value;
        return this;
    }

    /** Wraps the derived client, for instance with tracing. The default is the client itself. */
    public OkHttpTransportBuilder callFactory(Function<OkHttpClient, Call.Factory> value) {
        callFactory = value;
        return this;
    }

    /**
     * How long a connection may take to come about, TLS not included. The default is 10 s; less than a millisecond counts as one, more
     * than 24 days as 24 days.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public OkHttpTransportBuilder connectTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("connectTimeout must be positive: " + value);
        }
        connectTimeout = value.compareTo(SHORTEST_CONNECT) < 0
                ? SHORTEST_CONNECT
                : value.compareTo(LONGEST_CONNECT) > 0 ? LONGEST_CONNECT : value;
        return this;
    }

    /**
     * Goes past every proxy: what answers for this machine must not answer for the proxy's. The default is the client's proxy, else the
     * JVM's, else the environment's.
     */
    public OkHttpTransportBuilder proxiesBypassed() {
        proxiesBypassed = true;
        return this;
    }

    /**
     * Whether the proxies of environment variables are used where no other proxy was set: {@code HTTPS_PROXY} for https, {@code
     * HTTP_PROXY} for http (not in a CGI program), else {@code ALL_PROXY}; {@code NO_PROXY} lists what is called directly. The same
     * names in lower case come first. A proxy or proxy selector of the {@link #client} or of the JVM ({@code -Dhttps.proxyHost},
     * {@code ProxySelector.setDefault}) wins over all of them. The default is true.
     *
     * <p>A proxy is {@code http://user:password@host:port} (both percent-decoded, and shown to the proxy only), {@code host:port} or
     * {@code socks5://host:port}; port 80, and 1080 for SOCKS, is the default. {@code NO_PROXY} has names (with all below them), IP
     * addresses and networks such as {@code 10.0.0.0/8}, each perhaps with a port, or {@code *}. This machine and the addresses of
     * metadata services are always called directly, and so are hosts that {@link java.net.URI} does not take (underscores), for which
     * OkHttp asks no proxy selector.
     */
    public OkHttpTransportBuilder proxyFromEnvironment(boolean value) {
        proxyFromEnvironment = value;
        return this;
    }

    /** Environment variables of your own for {@link #proxyFromEnvironment}. The default is the process's. */
    public OkHttpTransportBuilder environment(Map<String, String> value) {
        environment = Map.copyOf(value);
        return this;
    }

    /** How many asynchronous calls hold a thread at the same time; further ones queue without one. The default is 32. */
    public OkHttpTransportBuilder maxCallsInFlight(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("maxCallsInFlight < 1: " + value);
        }
        maxCallsInFlight = value;
        return this;
    }

    /** The longest answer that is read, in bytes after decompression. The default is 32 MiB. */
    public OkHttpTransportBuilder maxResponseBytes(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("maxResponseBytes < 1: " + value);
        }
        maxResponseBytes = value;
        return this;
    }

    /** What is sent as User-Agent unless the call has one; it is not part of a signature. */
    public OkHttpTransportBuilder userAgent(String value) {
        HeaderValidator.check("User-Agent", value);
        userAgent = value;
        return this;
    }

    /**
     * Makes the transport.
     *
     * @throws IllegalStateException if an OkHttp before 5.3 comes first on the class path, or a version of Okio or Kotlin that is too
     *     old for it; the message names the jar and the remedy
     * @throws IllegalArgumentException if an environment variable is to name a proxy and does not; the message shows no value
     */
    public OkHttpTransport build() {
        return maker.apply(this);
    }
}
