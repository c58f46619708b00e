// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes version that the service offers (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param version the version, such as {@code 1.32.1-aliyun.1}
 * @param releaseDate when it was released
 * @param expirationDate when its support ends
 * @param creatable whether new clusters can be created with it
 * @param upgradableVersions the versions it can be upgraded to; empty unless requested
 * @param runtimes the container runtimes it works with
 * @param images the system images it works with
 * @param capabilities its capabilities
 * @param metaData metadata
 * @param multiAz whether it works across zones; only older responses have it
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describekubernetesversionmetadata">vendor's documentation</a>
 * @since 0.1.0
 */
public record KubernetesVersionMetadata(
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("release_date") @Nullable Instant releaseDate,
        @JsonProperty("expiration_date") @Nullable Instant expirationDate,
        @JsonProperty("creatable") @Nullable Boolean creatable,
        @JsonProperty("upgradable_versions") List<String> upgradableVersions,
        @JsonProperty("runtimes") List<RuntimeVersion> runtimes,
        @JsonProperty("images") List<NodeImage> images,
        @JsonProperty("capabilities") Map<String, JsonValue> capabilities,
        @JsonProperty("meta_data") Map<String, JsonValue> metaData,
        @JsonProperty("multi_az") @Nullable String multiAz) {

    public KubernetesVersionMetadata {
        upgradableVersions = ImmutableCopies.list(upgradableVersions);
        runtimes = ImmutableCopies.list(runtimes);
        images = ImmutableCopies.list(images);
        capabilities = ImmutableCopies.map(capabilities);
        metaData = ImmutableCopies.map(metaData);
    }
}
