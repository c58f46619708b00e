// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

/**
 * One HTTP request and its response. Call exactly one of {@link #await} and {@link #onDone}, once.
 *
 * @since 0.1.0
 */
public interface HttpExchange {

    /**
     * Sends the request in the calling thread and waits for the complete response.
     *
     * <p>An interrupt ends the exchange within a fraction of a second, with {@link ExchangeException.Kind#CANCELLED}
     * or with a response that arrived in the meantime, and the thread's interrupt flag stays set. The request may have
     * been sent: the outcome of a write is then unknown, so clients send writes in a thread that is never interrupted.
     *
     * @throws ExchangeException if no complete response arrives
     */
    HttpResponse await();

    /**
     * Sends the request in the background and passes the result to the handler in a thread of the transport. Returns
     * at once. The time of an attempt starts when the request leaves the queue; the deadline of the whole call limits
     * the time in the queue. A request that is still queued then ends with {@link ExchangeException.Kind#TIMEOUT} and
     * is not sent.
     */
    void onDone(Handler handler);

    /**
     * Cancels the exchange: it ends with an {@link ExchangeException} unless it is already done. Can be called from any
     * thread.
     */
    void cancel();

    /**
     * Receives the result of an exchange; exactly one method is called, once.
     *
     * @since 0.1.0
     */
    interface Handler {
        /** Called when a complete response arrives, with any status. */
        void onResponse(HttpResponse response);

        /** Called when no complete response arrives. */
        void onFailure(ExchangeException failure);
    }
}
