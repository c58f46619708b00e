// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

/**
 * One call on its way. Exactly one of {@link #await} and {@link #onDone} is used, once.
 *
 * @since 0.1.0
 */
public interface HttpExchange {

    /**
     * Sends the call in this thread and waits for the whole response.
     *
     * <p>An interrupt ends it within a fraction of a second, with {@link ExchangeException.Kind#CANCELLED} or with the response that
     * came all the same, and keeps the thread's flag. What has left has left: a write is then in doubt like after any other break,
     * so clients send writes in a thread that nobody interrupts.
     *
     * @throws ExchangeException if no complete answer came
     */
    HttpResponse await();

    /**
     * Sends the call in the background and hands the result to the handler, in a thread of the transport. Returns at once. The time
     * of an attempt begins with its turn; the wait for it is bounded by the time of the whole call. A call whose turn has not come
     * by then ends there, with {@link ExchangeException.Kind#TIMEOUT} and nothing sent.
     */
    void onDone(Handler handler);

    /** Gives the call up: it ends with a {@link ExchangeException} unless it is done already. Safe from any thread. */
    void cancel();

    /**
     * Takes the result of an exchange; exactly one method is called, once.
     *
     * @since 0.1.0
     */
    interface Handler {
        /** A complete answer came, whatever its status. */
        void onResponse(HttpResponse response);

        /** No complete answer came. */
        void onFailure(ExchangeException failure);
    }
}
