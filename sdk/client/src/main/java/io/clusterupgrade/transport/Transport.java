// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

/**
 * Stage 4 of a call: sends a signed request and receives the response. Implement it for another HTTP library.
 *
 * <p><b>Behaviour.</b> A transport sends a request <em>at most once</em>: it does not retry, reconnect, follow a
 * redirect or respond to an authentication challenge of the server by sending again. It adds no header that changes
 * the meaning of the request, and it changes neither URL nor body. A request with another method than GET or HEAD uses
 * a new connection, so that an idle connection that the server has closed cannot leave its outcome unknown. Every
 * response, with any status, is a normal result.
 *
 * <p><b>Threading.</b> Thread-safe. {@link #start} returns without waiting for the network.
 *
 * @since 0.1.0
 */
public interface Transport extends AutoCloseable {

    /**
     * Prepares an exchange; {@link HttpExchange#await} or {@link HttpExchange#onDone} sends the request.
     *
     * @param request the request, signed and complete
     * @param deadline the deadline for the exchange, including the last byte of the body
     */
    HttpExchange start(HttpRequest request, Deadline deadline);

    /**
     * Closes the idle connections after one of them returned the response of another request. The default does
     * nothing; then a repeated read may use the same connection.
     */
    default void dropIdleConnections() {}

    /**
     * Releases the resources that this transport opened. Exchanges in progress may fail; later ones fail with
     * {@link ExchangeException.Kind#CANCELLED} and are not sent. Further invocations have no effect.
     */
    @Override
    default void close() {}
}
