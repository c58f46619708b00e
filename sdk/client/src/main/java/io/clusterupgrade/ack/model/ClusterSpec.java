// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The edition of a managed cluster (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ClusterSpec extends OpenEnum {
    /** The response does not contain the value. */
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

    private ClusterSpec(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterSpec of(String value) {
        return new ClusterSpec(value);
    }
}
