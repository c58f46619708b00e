// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A setting that blocks an upgrade (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param packageName the component, such as {@code kubelet}
 * @param sourceFile the file that contains it
 * @param nodeMsg the node
 * @param field the name of the setting
 * @param operation the operation that changed it
 * @param originalValue its original value
 * @param value its value
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record ConfigurationRisk(
        @JsonProperty("package") @Nullable String packageName,
        @JsonProperty("sourceFile") @Nullable String sourceFile,
        @JsonProperty("nodeMsg") @Nullable String nodeMsg,
        @JsonProperty("field") @Nullable String field,
        @JsonProperty("operation") @Nullable String operation,
        @JsonProperty("originalValue") @Nullable String originalValue,
        @JsonProperty("value") @Nullable String value) {}
