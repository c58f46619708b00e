// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The action of a retry call (see sdk/docs/wire/css.md#retryupgradetask).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RetryUpgradeTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class RetryMode extends OpenEnum {
    /** The response does not contain the value. */
    public static final RetryMode ABSENT = new RetryMode("");

    /** Aborts the failed task instead of retrying it. */
    public static final RetryMode ABORT = new RetryMode("abort");

    private RetryMode(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static RetryMode of(String value) {
        return new RetryMode(value);
    }
}
