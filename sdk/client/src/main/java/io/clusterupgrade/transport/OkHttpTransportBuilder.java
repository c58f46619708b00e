// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link OkHttpTransport}: its time-outs, proxies and limits. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class OkHttpTransportBuilder {
    static final int DEFAULT_CALLS_IN_FLIGHT = 32;
    static final long DEFAULT_RESPONSE_BYTES = 32L * 1024 * 1024;

    /** The limits of OkHttp. */
    private static final Duration MIN_CONNECT_TIMEOUT = Duration.ofMillis(1);

    private static final Duration MAX_CONNECT_TIMEOUT = Duration.ofDays(24);

    private final Function<OkHttpTransportBuilder, OkHttpTransport> constructor;

    @Nullable OkHttpClient client;

    Function<OkHttpClient, Call.Factory> callFactory = c -> c;
    Duration connectTimeout = Duration.ofSeconds(10);
    boolean proxiesBypassed;
    boolean proxyFromEnvironment = true;
    Map<String, String> environment = System.getenv();
    int maxCallsInFlight = DEFAULT_CALLS_IN_FLIGHT;
    long maxResponseBytes = DEFAULT_RESPONSE_BYTES;
    String userAgent = UserAgent.TEXT;

    OkHttpTransportBuilder(Function<OkHttpTransportBuilder, OkHttpTransport> constructor) {
        this.constructor = constructor;
    }

    /**
     * Sets the client to derive from: its proxy, TLS, DNS, interceptors and connection pool are kept. Its cache,
     * cookies, redirects, reconnecting, dispatcher and responses to the server's authentication challenges are not.
     * Its proxy authenticator is called before a tunnel is opened and before a request through a proxy for plain http,
     * because no request is sent twice. The transport never closes the client. The default is a new client that keeps
     * up to 64 idle connections for 5 minutes.
     */
    public OkHttpTransportBuilder client(OkHttpClient value) {
        client = value;
        return this;
    }

    /** Sets a function that wraps the derived client, for example with tracing. The default is the client itself. */
    public OkHttpTransportBuilder callFactory(Function<OkHttpClient, Call.Factory> value) {
        callFactory = value;
        return this;
    }

    /**
     * Sets the time-out for establishing a connection, TLS not included. The default is 10 s; less than a millisecond
     * counts as one millisecond, more than 24 days as 24 days.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OkHttpTransportBuilder connectTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("connectTimeout must be positive: " + value);
        }
        connectTimeout = value.compareTo(MIN_CONNECT_TIMEOUT) < 0
                ? MIN_CONNECT_TIMEOUT
                : value.compareTo(MAX_CONNECT_TIMEOUT) > 0 ? MAX_CONNECT_TIMEOUT : value;
        return this;
    }

    /**
     * Bypasses every proxy: a request for this machine's metadata service must not reach that of the proxy's machine.
     * The default is the client's proxy, else the JVM's, else the environment's.
     */
    public OkHttpTransportBuilder proxiesBypassed() {
        proxiesBypassed = true;
        return this;
    }

    /**
     * Sets whether the proxies of environment variables are used when no other proxy is set: {@code HTTPS_PROXY} for
     * https, {@code HTTP_PROXY} for http (not in a CGI program), else {@code ALL_PROXY}; {@code NO_PROXY} lists the
     * hosts that are called directly. The same names in lower case take precedence. A proxy or proxy selector of the
     * {@link #client} or of the JVM ({@code -Dhttps.proxyHost}, {@code ProxySelector.setDefault}) takes precedence
     * over all of them. The default is true.
     *
     * <p>A proxy is {@code http://user:password@host:port} (both percent-decoded, and sent to the proxy only),
     * {@code host:port} or {@code socks5://host:port}; port 80, and 1080 for SOCKS, is the default. {@code NO_PROXY}
     * contains names (including their subdomains), IP addresses and networks such as {@code 10.0.0.0/8}, each
     * optionally with a port, or {@code *}. This machine and the addresses of metadata services are always called
     * directly, and so are hosts that {@link java.net.URI} does not accept (underscores), for which OkHttp calls no
     * proxy selector.
     */
    public OkHttpTransportBuilder proxyFromEnvironment(boolean value) {
        proxyFromEnvironment = value;
        return this;
    }

    /**
     * Sets the environment variables for {@link #proxyFromEnvironment}. The default is the environment of the process.
     */
    public OkHttpTransportBuilder environment(Map<String, String> value) {
        environment = Map.copyOf(value);
        return this;
    }

    /**
     * Sets the maximum number of asynchronous calls that use a thread at the same time; further calls wait in a queue
     * without one. The default is 32.
     */
    public OkHttpTransportBuilder maxCallsInFlight(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("maxCallsInFlight < 1: " + value);
        }
        maxCallsInFlight = value;
        return this;
    }

    /** Sets the maximum length of a response, in bytes after decompression. The default is 32 MiB. */
    public OkHttpTransportBuilder maxResponseBytes(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("maxResponseBytes < 1: " + value);
        }
        maxResponseBytes = value;
        return this;
    }

    /** Sets the {@code User-Agent} header for requests without one; it is not signed. */
    public OkHttpTransportBuilder userAgent(String value) {
        HeaderValidator.check("User-Agent", value);
        userAgent = value;
        return this;
    }

    /**
     * Creates the transport.
     *
     * @throws IllegalStateException if the class path has an OkHttp before 5.2 first, or a version of Okio or Kotlin
     *     that is too old for it; the message names the jar and the remedy
     * @throws IllegalArgumentException if an environment variable for a proxy is invalid; the message does not show
     *     its value
     */
    public OkHttpTransport build() {
        return constructor.apply(this);
    }
}
