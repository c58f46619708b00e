// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;

/**
 * The check items of a health check (see sdk/docs/wire/css.md#showaiopsdetector).
 *
 * @param fullDetection all check items
 * @param unavailabilityDetection the check items on a cluster that is unavailable
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowAiOpsDetector.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record AiOpsDetectors(
        @JsonProperty("full_detection") List<AiOpsDetector> fullDetection,
        @JsonProperty("unavailability_detection") List<AiOpsDetector> unavailabilityDetection) {

    public AiOpsDetectors {
        fullDetection = ImmutableCopies.list(fullDetection);
        unavailabilityDetection = ImmutableCopies.list(unavailabilityDetection);
    }
}
