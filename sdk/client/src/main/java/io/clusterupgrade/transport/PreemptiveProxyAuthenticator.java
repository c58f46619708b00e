// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Authenticator;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Calls the user's proxy authenticator when a request can still be changed. A tunnel is opened before the request is
 * sent, so that the proxy may reject the first attempt and receive the credentials. A proxy for plain http receives
 * the request itself, which is sent only once: the credentials are added preemptively, as OkHttp does for tunnels.
 */
final class PreemptiveProxyAuthenticator implements Authenticator {
    static final String HEADER = "Proxy-Authorization";
    private static final int PROXY_LOGIN_REQUIRED = 407;

    private final Authenticator delegate;

    PreemptiveProxyAuthenticator(Authenticator delegate) {
        this.delegate = delegate;
    }

    /** Authenticates a tunnel only: OkHttp must not resend a request that a proxy has rejected. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        return response.request().method().equals("CONNECT") ? delegate.authenticate(route, response) : null;
    }

    /**
     * Returns the request with the credentials for the proxy that receives it, if there is a proxy and the credentials
     * are known.
     */
    Request addTo(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Connection connection = chain.connection();
        if (connection == null
                || request.isHttps()
                || request.header(HEADER) != null
                || connection.route().proxy().type() != Proxy.Type.HTTP) {
            return request;
        }
        Response challenge = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(PROXY_LOGIN_REQUIRED)
                .message("Preemptive Authenticate")
                .header("Proxy-Authenticate", "OkHttp-Preemptive")
                .build();
        Request authenticated = delegate.authenticate(connection.route(), challenge);
        String login = authenticated == null ? null : authenticated.header(HEADER);
        return login == null
                ? request
                : request.newBuilder().header(HEADER, login).build();
    }
}
