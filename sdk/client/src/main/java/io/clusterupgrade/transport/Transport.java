// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

/**
 * Stage 4 of a call: carries one signed call to the server and its response back. The seam for another HTTP library.
 *
 * <p><b>Behaviour.</b> A transport sends a call <em>at most once</em>: it does not retry, reconnect, follow a redirect or
 * answer an authentication challenge of the server by sending again. It adds no header that changes the meaning of the
 * call, and neither URL nor body. A call of another method than GET or HEAD goes out on a fresh connection, so that a
 * connection that the server has closed meanwhile cannot leave its outcome in doubt. Every response, whatever its status, is
 * a normal result.
 *
 * <p><b>Threading.</b> Thread-safe. {@link #start} returns without waiting for the network.
 *
 * @since 0.1.0
 */
public interface Transport extends AutoCloseable {

    /**
     * Prepares the one sending of a call; {@link HttpExchange#await} or {@link HttpExchange#onDone} sets it going.
     *
     * @param call the call, signed and complete
     * @param deadline when to give up, the body's last byte included
     */
    HttpExchange start(HttpRequest call, Deadline deadline);

    /**
     * Closes the idle connections, for one of them was found to carry responses of other requests. The default does nothing; then a
     * repeated read may meet the same connection.
     */
    default void dropIdleConnections() {}

    /**
     * Frees what this transport itself opened. Calls that are under way may fail; later ones fail with
     * {@link ExchangeException.Kind#CANCELLED} and are not sent. Repeating it does nothing.
     */
    @Override
    default void close() {}
}
