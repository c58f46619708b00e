// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clusters that a version of an add-on can be installed in (see sdk/docs/wire/cce.md#add-ons).
 *
 * @param clusterType the type of their masters, such as {@code VirtualMachine}
 * @param clusterVersion patterns of their versions, such as {@code v1.29.*}
 * @param category their categories, such as {@code CCE} and {@code Turbo}
 * @since 0.1.0
 */
public record AddonSupportedVersions(
        @JsonProperty("clusterType") @Nullable String clusterType,
        @JsonProperty("clusterVersion") List<String> clusterVersion,
        @JsonProperty("category") List<String> category) {

    public AddonSupportedVersions {
        clusterVersion = ImmutableCopies.list(clusterVersion);
        category = ImmutableCopies.list(category);
    }
}
