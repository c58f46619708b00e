// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The status of a task on an add-on (see sdk/docs/wire/ack.md#add-on-task-status). Success, Failed and Canceled are
 * final.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusteraddonsupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public final class AddonTaskStatus extends OpenEnum {
    /** The response does not contain the value. */
    public static final AddonTaskStatus ABSENT = new AddonTaskStatus("");

    /** The add-on is being installed. */
    public static final AddonTaskStatus RUNNING = new AddonTaskStatus("Running");

    /** The add-on is being upgraded. */
    public static final AddonTaskStatus UPGRADING = new AddonTaskStatus("Upgrading");

    /** The task is paused; not final. */
    public static final AddonTaskStatus PAUSED = new AddonTaskStatus("Paused");

    /** The task succeeded. */
    public static final AddonTaskStatus SUCCESS = new AddonTaskStatus("Success");

    /** The task failed. */
    public static final AddonTaskStatus FAILED = new AddonTaskStatus("Failed");

    /** The task was canceled on request. */
    public static final AddonTaskStatus CANCELED = new AddonTaskStatus("Canceled");

    private AddonTaskStatus(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static AddonTaskStatus of(String value) {
        return new AddonTaskStatus(value);
    }
}
