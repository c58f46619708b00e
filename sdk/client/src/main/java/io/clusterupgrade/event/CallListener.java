// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.event;

/**
 * Receives the events of the calls of a client, for metrics, traces and logs. Each call begins with {@link #callStarted} and
 * ends with exactly one {@link #callEnded}, however it ends; blocking and asynchronous calls report the same events in the same order.
 *
 * <p><b>Threading.</b> Called in the thread that drives the call: the caller's, the transport's or a timer's. Implementations
 * are thread-safe and quick. When a future is cancelled while an attempt or a wait is in progress, the end may be reported before
 * an event that precedes it. An exception of a listener is caught, logged once for each client at WARN, and does not affect the call.
 *
 * <p>Set with {@code callListener(…)} on a client's builder. Every method does nothing unless it is overridden.
 *
 * @since 0.1.0
 */
public interface CallListener {

    /** A call begins; nothing has been checked, looked up or sent yet. */
    default void callStarted(CallEvent event) {}

    /** The call is signed and goes out, for the first time or again; {@link CallEvent#attempt} says which time. */
    default void attemptStarted(CallEvent event) {}

    /**
     * An attempt has failed and the call is to be sent again: {@link CallEvent#reason} says why, {@link CallEvent#delay} after
     * which wait. The call can still end before that, when its caller gives it up or its time is over.
     */
    default void callRetried(CallEvent event) {}

    /** The call is over: {@link CallEvent#failure} is empty when it succeeded. */
    default void callEnded(CallEvent event) {}
}
