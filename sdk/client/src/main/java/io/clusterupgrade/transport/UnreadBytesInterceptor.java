// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Rejects a kept-alive connection with unsolicited bytes, such as a response that was sent twice: OkHttp would take
 * them for the response to the next request, and so on for all later requests. The bytes are either in the socket
 * before a request is written, or in OkHttp's buffer: then a response is complete although nothing was read for it.
 * Under HTTP/2, responses have the number of their request.
 */
final class UnreadBytesInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        CountingSocket socket =
                connection != null && isSequential(connection.protocol()) ? CountingSocket.of(connection) : null;
        // A new connection has no leftover bytes, and TLS may be exchanging messages of its own.
        if (socket == null || !socket.isUsedAgain()) {
            return chain.proceed(chain.request());
        }
        if (socket.hasUnreadBytes()) {
            throw new UnreadBytesException("the connection has unread bytes that belong to no request");
        }
        long before = socket.reads();
        Response response = chain.proceed(chain.request());
        if (socket.reads() == before) {
            response.close();
            throw new UnreadBytesException("the response arrived before the request was sent");
        }
        return response;
    }

    private static boolean isSequential(Protocol protocol) {
        return protocol == Protocol.HTTP_1_1 || protocol == Protocol.HTTP_1_0;
    }

    /** Thrown when a connection has unsolicited bytes and cannot be used any more. */
    static final class UnreadBytesException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadBytesException(String message) {
            super(message);
        }
    }
}
