// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.ErrorCategory;
import io.clusterupgrade.event.RetryReason;
import io.clusterupgrade.transport.ExchangeException.Kind;

/** Maps a failure to the reason of the retry that follows it. */
final class RetryReasons {
    private RetryReasons() {}

    static RetryReason of(ErrorCategory kind) {
        return kind == ErrorCategory.THROTTLED ? RetryReason.THROTTLED : RetryReason.SERVER_ERROR;
    }

    static RetryReason of(Kind kind) {
        return switch (kind) {
            case CONNECT -> RetryReason.NO_CONNECTION;
            case TIMEOUT -> RetryReason.TIMEOUT;
            case FOREIGN_RESPONSE -> RetryReason.FOREIGN_RESPONSE;
            default -> RetryReason.BROKEN_CONNECTION;
        };
    }
}
