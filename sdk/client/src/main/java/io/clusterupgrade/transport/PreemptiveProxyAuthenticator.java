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
 * Asks the user's proxy authenticator at the right moment. A tunnel is opened before the call, so there the proxy may reject and
 * be answered. A proxy for plain http gets the call itself, which is sent once: it is shown the login with it, unasked, as
 * OkHttp does with tunnels.
 */
final class PreemptiveProxyAuthenticator implements Authenticator {
    static final String HEADER = "Proxy-Authorization";
    private static final int PROXY_LOGIN_REQUIRED = 407;

    private final Authenticator theirs;

    PreemptiveProxyAuthenticator(Authenticator theirs) {
        this.theirs = theirs;
    }

    /** Only for a tunnel: a call that a proxy rejected is not sent again behind our back. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        return response.request().method().equals("CONNECT") ? theirs.authenticate(route, response) : null;
    }

    /** The call's request with the login for the proxy that will read it, if there is one and it is known. */
    Request addTo(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Connection connection = chain.connection();
        if (connection == null
                || request.isHttps()
                || request.header(HEADER) != null
                || connection.route().proxy().type() != Proxy.Type.HTTP) {
            return request;
        }
        Response unasked = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(PROXY_LOGIN_REQUIRED)
                .message("Preemptive Authenticate")
                .header("Proxy-Authenticate", "OkHttp-Preemptive")
                .build();
        Request answer = theirs.authenticate(connection.route(), unasked);
        String login = answer == null ? null : answer.header(HEADER);
        return login == null
                ? request
                : request.newBuilder().header(HEADER, login).build();
    }
}
