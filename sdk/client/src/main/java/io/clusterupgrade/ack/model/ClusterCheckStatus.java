// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a check (see sdk/docs/wire/ack.md#checks). The value of a check in progress is not documented.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclustercheck">vendor's documentation</a>
 * @since 0.1.0
 */
public final class ClusterCheckStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final ClusterCheckStatus ABSENT = new ClusterCheckStatus("");

    /** The check is complete; its items contain the findings. */
    public static final ClusterCheckStatus SUCCEEDED = new ClusterCheckStatus("Succeeded");

    /** The check could not be carried out. */
    public static final ClusterCheckStatus FAILED = new ClusterCheckStatus("Failed");

    private ClusterCheckStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static ClusterCheckStatus of(String value) {
        return new ClusterCheckStatus(value);
    }
}
