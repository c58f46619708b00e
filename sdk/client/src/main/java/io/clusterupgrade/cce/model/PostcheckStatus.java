// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The result of a confirmation (see sdk/docs/wire/cce.md#createpostcheck).
 *
 * @param phase SUCCESS, FAILED or ERROR; it is final immediately
 * @see <a href="https://support.huaweicloud.com/api-cce/CreatePostCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PostcheckStatus(@JsonProperty("phase") CheckPhase phase) {

    public PostcheckStatus {
        phase = phase == null ? CheckPhase.ABSENT : phase;
    }

    static final PostcheckStatus EMPTY = new PostcheckStatus(CheckPhase.ABSENT);
}
