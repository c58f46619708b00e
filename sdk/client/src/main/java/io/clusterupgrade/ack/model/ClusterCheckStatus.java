// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How a check stands (see sdk/docs/wire/ack.md#checks). The word for a check in progress is not documented. An open set:
 * any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclustercheck">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterCheckStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterCheckStatus ABSENT = new ClusterCheckStatus("");

    /** Done; its items say what it found. */
    public static final ClusterCheckStatus SUCCEEDED = new ClusterCheckStatus("Succeeded");

    /** It could not be carried out. */
    public static final ClusterCheckStatus FAILED = new ClusterCheckStatus("Failed");

    /** The word with this text. */
    public static ClusterCheckStatus of(String value) {
        return new ClusterCheckStatus(value);
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
