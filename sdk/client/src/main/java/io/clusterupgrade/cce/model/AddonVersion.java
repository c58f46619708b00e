// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an add-on (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param version the version
 * @param input the settings that an installation takes, as sent
 * @param stable whether it is stable
 * @param translate texts for the console, as sent
 * @param supportVersions the clusters it can be installed in
 * @param creationTimestamp when it was created
 * @param updateTimestamp when it last changed
 * @since 0.1.0
 */
public record AddonVersion(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("input") @Nullable JsonValue input,
        @JsonProperty("stable") @Nullable Boolean stable,
        @JsonProperty("translate") @Nullable JsonValue translate,
        @JsonProperty("supportVersions") List<AddonSupportedVersions> supportVersions,
        @JsonProperty("creationTimestamp") @Nullable Instant creationTimestamp,
        @JsonProperty("updateTimestamp") @Nullable Instant updateTimestamp) {

    public AddonVersion {
        supportVersions = ImmutableCopies.list(supportVersions);
    }
}
