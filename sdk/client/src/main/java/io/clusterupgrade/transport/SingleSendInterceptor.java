// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Blocks the second send of a request, as the last interceptor before the network. Even with all retries disabled,
 * OkHttp sends a request again after a 503 with {@code Retry-After: 0}.
 */
final class SingleSendInterceptor implements Interceptor {
    private static final String RETRY_AFTER = "Retry-After";

    private final PreemptiveProxyAuthenticator proxyLogin;

    SingleSendInterceptor(PreemptiveProxyAuthenticator proxyLogin) {
        this.proxyLogin = proxyLogin;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        // Use the tag of the call: an interceptor may have built a new request without the tag.
        ExchangeTrace trace = chain.call().request().tag(ExchangeTrace.class);
        if (trace != null && !trace.tryAcquireSend()) {
            throw new IOException("the request was about to be sent a second time; the second send was blocked");
        }
        Response response = chain.proceed(proxyLogin.addTo(chain));
        String retryAfter = response.header(RETRY_AFTER);
        // The same wait in a form that OkHttp's retry does not recognise, but ours does.
        return retryAfter != null && retryAfter.strip().matches("0+")
                ? response.newBuilder().header(RETRY_AFTER, "0.0").build()
                : response;
    }
}
