// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A check of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param metadata what is checked
 * @param spec the version it is checked for
 * @param status how far it is and what it found
 * @since 0.1.0
 */
public record AddonCheckTask(
        @JsonProperty("metadata") AddonCheckTaskMetadata metadata,
        @JsonProperty("spec") AddonCheckTaskSpec spec,
        @JsonProperty("status") AddonCheckTaskStatus status) {

    /** Gives what a response leaves out its neutral value. */
    public AddonCheckTask {
        metadata = metadata == null ? AddonCheckTaskMetadata.EMPTY : metadata;
        spec = spec == null ? AddonCheckTaskSpec.EMPTY : spec;
        status = status == null ? AddonCheckTaskStatus.EMPTY : status;
    }
}
