// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a node is (see sdk/docs/wire/css.md#cluster-status); the cloud writes a number in a text. An open set: any other
 * text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record InstanceStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final InstanceStatus ABSENT = new InstanceStatus("");

    /** An operation is in progress, or the node is being made. */
    public static final InstanceStatus IN_PROGRESS = new InstanceStatus("100");

    /** Available. */
    public static final InstanceStatus AVAILABLE = new InstanceStatus("200");

    /** Unavailable. */
    public static final InstanceStatus UNAVAILABLE = new InstanceStatus("303");

    /** The word with this text. */
    public static InstanceStatus of(String value) {
        return new InstanceStatus(value);
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
