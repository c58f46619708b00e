// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * Whether a snapshot was created by the policy or manually (see sdk/docs/wire/css.md#listsnapshots). The service
 * sends a number in a string.
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class BackupType extends OpenEnum {
    /** The response does not contain the value. */
    public static final BackupType ABSENT = new BackupType("");

    /** Created by the policy. */
    public static final BackupType AUTOMATIC = new BackupType("0");

    /** Created manually. */
    public static final BackupType MANUAL = new BackupType("1");

    private BackupType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static BackupType of(String value) {
        return new BackupType(value);
    }
}
