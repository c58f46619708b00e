// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Rejects a kept-alive connection on which something came that nobody had asked for, such as a response that was sent twice:
 * OkHttp would take it for the response of the next request, and go on like that with all that follow. It is found either in the
 * socket before a request is written, or in OkHttp's own buffer: then a response is there without anything having been read for it.
 * Under HTTP/2 responses carry the number of their request.
 */
final class UnreadBytes implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        CountingSocket socket =
                connection != null && isSequential(connection.protocol()) ? CountingSocket.of(connection) : null;
        // On a new connection there is nothing left over, and TLS may have messages of its own under way.
        if (socket == null || !socket.isUsedAgain()) {
            return chain.proceed(chain.request());
        }
        if (socket.hasUnreadBytes()) {
            throw new Found("it held bytes that no request had asked for");
        }
        long before = socket.reads();
        Response response = chain.proceed(chain.request());
        if (socket.reads() == before) {
            response.close();
            throw new Found("the answer had been there before the request was sent");
        }
        return response;
    }

    private static boolean isSequential(Protocol protocol) {
        return protocol == Protocol.HTTP_1_1 || protocol == Protocol.HTTP_1_0;
    }

    /** The connection cannot be used any more. */
    static final class Found extends IOException {
        private static final long serialVersionUID = 1L;

        Found(String message) {
            super(message);
        }
    }
}
