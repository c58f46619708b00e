// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade paths of one version (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param version the version before: in full up to 1.19, such as {@code v1.19.16-r20}, else without a patch, such as {@code
 *     v1.23}
 * @param platformVersion its platform version
 * @param targetVersions the full versions that it can be upgraded to
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradePaths.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradePath(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("platformVersion") @Nullable String platformVersion,
        @JsonProperty("targetVersions") List<String> targetVersions) {

    public UpgradePath {
        targetVersions = ImmutableCopies.list(targetVersions);
    }
}
