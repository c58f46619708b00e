// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an operation on an upgrade fails, as opposed to a single call ({@link
 * io.clusterupgrade.error.CloudException}).
 *
 * @since 0.1.0
 */
public abstract sealed class UpgradeException extends RuntimeException
        permits ActionNotAllowedException,
                NotFinishedException,
                StartRejectedException,
                StartOutcomeUnknownException,
                TaskNotFoundException,
                UpgradeNotSucceededException {
    private static final long serialVersionUID = 1L;

    UpgradeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
