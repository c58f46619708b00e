// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The edition of a managed cluster (see sdk/docs/wire/ack.md#clusters-and-versions). An open set: any other text is
 * kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record ClusterSpec(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final ClusterSpec ABSENT = new ClusterSpec("");

    /** The basic edition. */
    public static final ClusterSpec STANDARD = new ClusterSpec("ack.standard");

    /** The professional edition. */
    public static final ClusterSpec PRO_SMALL = new ClusterSpec("ack.pro.small");

    /** The professional edition, xlarge. */
    public static final ClusterSpec PRO_XLARGE = new ClusterSpec("ack.pro.xlarge");

    /** The professional edition, 2xlarge. */
    public static final ClusterSpec PRO_2XLARGE = new ClusterSpec("ack.pro.2xlarge");

    /** The professional edition, 4xlarge. */
    public static final ClusterSpec PRO_4XLARGE = new ClusterSpec("ack.pro.4xlarge");

    /** The word with this text. */
    public static ClusterSpec of(String value) {
        return new ClusterSpec(value);
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
