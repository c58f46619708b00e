// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.event;

import java.util.Locale;

/**
 * Why a call is sent again.
 *
 * @since 0.1.0
 */
public enum RetryReason {
    /** No connection came about; nothing was sent. */
    NO_CONNECTION,
    /** A read met a kept-alive connection that the server had closed meanwhile; outside attempts and budget. */
    STALE_CONNECTION,
    /** The connection broke before the response was complete. */
    BROKEN_CONNECTION,
    /** No complete response in the time of one attempt. */
    TIMEOUT,
    /** The cloud rejected it because there were too many calls. */
    THROTTLED,
    /** The cloud failed. */
    SERVER_ERROR,
    /** The cloud has seen the nonce before; signed with another one. */
    NONCE_USED,
    /** The clocks differ; signed at the server's time, outside attempts and budget. */
    CLOCK_SKEW,
    /** The cloud rejected token or temporary keys as outdated; signed with new ones, outside attempts and budget. */
    OUTDATED_CREDENTIALS,
    /** The response named another resource than the request, so it belonged to another one; sent again on a new connection. */
    FOREIGN_RESPONSE;

    /** In words: {@code stale connection}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
