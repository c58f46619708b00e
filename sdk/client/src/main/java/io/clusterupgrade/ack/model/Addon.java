// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.request.ImmutableCopies;
import io.clusterupgrade.request.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An add-on that the service offers (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param name its name
 * @param version its version
 * @param category its category
 * @param managed whether the service runs it
 * @param installByDefault whether it is installed in new clusters
 * @param configSchema the JSON Schema of its settings; on the wire, JSON in a string
 * @param architecture the processor architectures it runs on, such as {@code amd64}
 * @param supportedActions the actions that it supports, such as {@code Upgrade}
 * @param newerVersions the versions after this one; empty in a list
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeaddon">vendor's documentation</a>
 * @since 0.1.0
 */
public record Addon(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("version") @Nullable String version,
        @JsonProperty("category") AddonCategory category,
        @JsonProperty("managed") @Nullable Boolean managed,
        @JsonProperty("install_by_default") @Nullable Boolean installByDefault,
        @JsonProperty("config_schema") @Nullable JsonValue configSchema,
        @JsonProperty("architecture") List<String> architecture,
        @JsonProperty("supported_actions") List<String> supportedActions,
        @JsonProperty("newer_versions") List<AddonVersion> newerVersions) {

    public Addon {
        category = category == null ? AddonCategory.ABSENT : category;
        configSchema = EmbeddedJsonText.unwrapped(configSchema);
        architecture = ImmutableCopies.list(architecture);
        supportedActions = ImmutableCopies.list(supportedActions);
        newerVersions = ImmutableCopies.list(newerVersions);
    }
}
