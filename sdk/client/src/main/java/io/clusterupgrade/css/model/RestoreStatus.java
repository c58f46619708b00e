// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of the restoration of a snapshot (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class RestoreStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final RestoreStatus ABSENT = new RestoreStatus("");

    /** In progress. */
    public static final RestoreStatus RESTORING = new RestoreStatus("restoring");

    /** Succeeded. */
    public static final RestoreStatus SUCCESS = new RestoreStatus("success");

    /** Failed. */
    public static final RestoreStatus FAILED = new RestoreStatus("failed");

    /** The snapshot was never restored; the documents show this value without listing it. */
    public static final RestoreStatus NONE = new RestoreStatus("none");

    private RestoreStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static RestoreStatus of(String value) {
        return new RestoreStatus(value);
    }
}
