// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A container runtime (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param name its name, such as {@code containerd}
 * @param version its version
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describekubernetesversionmetadata">vendor's documentation</a>
 * @since 0.1.0
 */
public record RuntimeVersion(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("version") @Nullable String version) {}
