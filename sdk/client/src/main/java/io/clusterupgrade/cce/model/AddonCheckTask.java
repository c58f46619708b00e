// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A check of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param metadata the add-on that is checked
 * @param spec the version that it is checked for
 * @param status the status and the findings
 * @since 0.1.0
 */
public record AddonCheckTask(
        @JsonProperty("metadata") AddonCheckTaskMetadata metadata,
        @JsonProperty("spec") AddonCheckTaskSpec spec,
        @JsonProperty("status") AddonCheckTaskStatus status) {

    public AddonCheckTask {
        metadata = metadata == null ? AddonCheckTaskMetadata.EMPTY : metadata;
        spec = spec == null ? AddonCheckTaskSpec.EMPTY : spec;
        status = status == null ? AddonCheckTaskStatus.EMPTY : status;
    }
}
