// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * Whether a snapshot was created by the policy or manually, as text (see sdk/docs/wire/css.md#listsnapshots).
 *
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ListSnapshots.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class BackupMethod extends OpenEnum {
    /** The response does not contain the value. */
    public static final BackupMethod ABSENT = new BackupMethod("");

    /** Created by the policy. */
    public static final BackupMethod AUTO = new BackupMethod("auto");

    /** Created manually. */
    public static final BackupMethod MANUAL = new BackupMethod("manual");

    private BackupMethod(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static BackupMethod of(String value) {
        return new BackupMethod(value);
    }
}
