// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The phase of a check (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public final class CheckPhase extends OpenEnum {
    /** The response does not contain the value. */
    public static final CheckPhase ABSENT = new CheckPhase("");

    /** Accepted, not started. */
    public static final CheckPhase INIT = new CheckPhase("Init");

    /** In progress. */
    public static final CheckPhase RUNNING = new CheckPhase("Running");

    /** Complete, without findings. */
    public static final CheckPhase SUCCESS = new CheckPhase("Success");

    /** Complete, with findings. */
    public static final CheckPhase FAILED = new CheckPhase("Failed");

    /** The check itself failed. */
    public static final CheckPhase ERROR = new CheckPhase("Error");

    private CheckPhase(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static CheckPhase of(String value) {
        return new CheckPhase(value);
    }
}
