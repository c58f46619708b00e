// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a confirmation was taken (see sdk/docs/wire/cce.md#createpostcheck).
 *
 * @param phase SUCCESS, FAILED or ERROR; there is nothing to wait for
 * @see <a href="https://support.huaweicloud.com/api-cce/CreatePostCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PostcheckStatus(@JsonProperty("phase") CheckPhase phase) {

    /** Gives what a response leaves out its neutral value. */
    public PostcheckStatus {
        phase = phase == null ? CheckPhase.ABSENT : phase;
    }

    static final PostcheckStatus EMPTY = new PostcheckStatus(CheckPhase.ABSENT);
}
