// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The last door before the network: lets a call pass once. With everything switched off OkHttp still sends again by itself
 * after a 503 with {@code Retry-After: 0}.
 */
final class SingleSendInterceptor implements Interceptor {
    private static final String RETRY_AFTER = "Retry-After";

    private final PreemptiveProxyAuthenticator proxyLogin;

    SingleSendInterceptor(PreemptiveProxyAuthenticator proxyLogin) {
        this.proxyLogin = proxyLogin;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        // The tag of the call, not of the request: an interceptor may have built a new request without it.
        ExchangeTrace trace = chain.call().request().tag(ExchangeTrace.class);
        if (trace != null && !trace.mayPass()) {
            throw new IOException("refused to send a call a second time");
        }
        Response response = chain.proceed(proxyLogin.addTo(chain));
        String retryAfter = response.header(RETRY_AFTER);
        // The same wait, in a form that OkHttp's own repetition does not understand and ours does.
        return retryAfter != null && retryAfter.strip().matches("0+")
                ? response.newBuilder().header(RETRY_AFTER, "0.0").build()
                : response;
    }
}
