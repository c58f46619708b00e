// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnosis found out about one thing (see sdk/docs/wire/ack.md#diagnoses).
 *
 * @param name its name, such as {@code HostDNS}
 * @param display its title for users
 * @param group the group of the item, such as {@code Node}
 * @param level whether something is wrong
 * @param message the result for users
 * @param desc what it checks
 * @param value what was found
 * @param refer what should be found
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusterdiagnosischeckitems">vendor's documentation</a>
 * @since 0.1.0
 */
public record DiagnosisCheckItem(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("display") @Nullable String display,
        @JsonProperty("group") @Nullable String group,
        @JsonProperty("level") DiagnosisLevel level,
        @JsonProperty("message") @Nullable String message,
        @JsonProperty("desc") @Nullable String desc,
        @JsonProperty("value") @Nullable String value,
        @JsonProperty("refer") @Nullable String refer) {

    public DiagnosisCheckItem {
        level = level == null ? DiagnosisLevel.ABSENT : level;
    }
}
