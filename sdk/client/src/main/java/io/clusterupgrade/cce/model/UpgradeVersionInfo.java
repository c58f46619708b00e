// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current version of a cluster and the versions that it can be upgraded to now (see
 * sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param release the version it runs without its patch, such as {@code v1.33.12}
 * @param patch the patch it runs, such as {@code r2}
 * @param suggestPatch the patch that the service recommends; null when there is none
 * @param targetVersions the full versions that are offered; empty when there is none
 * @see <a href="https://support.huaweicloud.com/api-cce/GetClusterUpgradeInfo.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeVersionInfo(
        @JsonProperty("release") @Nullable String release,
        @JsonProperty("patch") @Nullable String patch,
        @JsonProperty("suggestPatch") @Nullable String suggestPatch,
        @JsonProperty("targetVersions") List<String> targetVersions) {

    public UpgradeVersionInfo {
        targetVersions = ImmutableCopies.list(targetVersions);
    }

    static final UpgradeVersionInfo EMPTY = new UpgradeVersionInfo(null, null, null, List.of());
}
