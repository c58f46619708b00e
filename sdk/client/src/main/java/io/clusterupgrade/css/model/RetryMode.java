// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a retry call does (see sdk/docs/wire/css.md#retryupgradetask). An open set: any other text is kept. Equality
 * ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/RetryUpgradeTask.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record RetryMode(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final RetryMode ABSENT = new RetryMode("");

    /** Ends the failed task instead of retrying it. */
    public static final RetryMode ABORT = new RetryMode("abort");

    /** The word with this text. */
    public static RetryMode of(String value) {
        return new RetryMode(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return OpenEnum.equal(this, other);
    }

    @Override
    public int hashCode() {
        return OpenEnum.hash(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
