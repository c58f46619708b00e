// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.RetryMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to retry a failed task, or to end it (see sdk/docs/wire/css.md#retryupgradetask): one call, and its query alone
 * makes the difference. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RetryUpgradeTaskRequest {
    private final String clusterId;
    private final String actionId;
    private final @Nullable RetryMode retryMode;

    private RetryUpgradeTaskRequest(String clusterId, String actionId, @Nullable RetryMode retryMode) {
        this.clusterId = Objects.requireNonNull(clusterId, "clusterId");
        this.actionId = Objects.requireNonNull(actionId, "actionId");
        this.retryMode = retryMode;
    }

    /** Asks to go on with a failed task. */
    public static RetryUpgradeTaskRequest retry(String clusterId, String actionId) {
        return new RetryUpgradeTaskRequest(clusterId, actionId, null);
    }

    /** Asks to end a failed task. */
    public static RetryUpgradeTaskRequest abort(String clusterId, String actionId) {
        return new RetryUpgradeTaskRequest(clusterId, actionId, RetryMode.ABORT);
    }

    /** The cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** The task's id. */
    public String actionId() {
        return actionId;
    }

    /** What to do; null means to retry. Never an empty word: the documents leave open what that would do. */
    public @Nullable RetryMode retryMode() {
        return retryMode;
    }
}
