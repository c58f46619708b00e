// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * How the work on an add-on stands (see sdk/docs/wire/ack.md#add-on-task-status). Final are Success, Failed and
 * Canceled. An open set: any other text is kept. Equality ignores case.
 *
 * @param value the text as the cloud wrote it; empty when absent
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusteraddonsupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonTaskStatus(@JsonValue String value) implements OpenEnum {
    /** The response did not say. */
    public static final AddonTaskStatus ABSENT = new AddonTaskStatus("");

    /** It is being installed. */
    public static final AddonTaskStatus RUNNING = new AddonTaskStatus("Running");

    /** It is being upgraded. */
    public static final AddonTaskStatus UPGRADING = new AddonTaskStatus("Upgrading");

    /** Held; not final. */
    public static final AddonTaskStatus PAUSED = new AddonTaskStatus("Paused");

    /** Done. */
    public static final AddonTaskStatus SUCCESS = new AddonTaskStatus("Success");

    /** Failed. */
    public static final AddonTaskStatus FAILED = new AddonTaskStatus("Failed");

    /** Ended on request. */
    public static final AddonTaskStatus CANCELED = new AddonTaskStatus("Canceled");

    /** The word with this text. */
    public static AddonTaskStatus of(String value) {
        return new AddonTaskStatus(value);
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
