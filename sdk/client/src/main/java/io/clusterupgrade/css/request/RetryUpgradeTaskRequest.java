// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.request;

import io.clusterupgrade.css.model.RetryMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to retry or to abort a failed task (see sdk/docs/wire/css.md#retryupgradetask). It is one operation; a query
 * parameter distinguishes the two. Immutable and thread-safe.
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

    /** Returns a request to retry a failed task. */
    public static RetryUpgradeTaskRequest retry(String clusterId, String actionId) {
        return new RetryUpgradeTaskRequest(clusterId, actionId, null);
    }

    /** Returns a request to abort a failed task. */
    public static RetryUpgradeTaskRequest abort(String clusterId, String actionId) {
        return new RetryUpgradeTaskRequest(clusterId, actionId, RetryMode.ABORT);
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return clusterId;
    }

    /** Returns the task's id. */
    public String actionId() {
        return actionId;
    }

    /** Returns the mode; null means a retry. Never an empty value, for which no document describes the effect. */
    public @Nullable RetryMode retryMode() {
        return retryMode;
    }
}
