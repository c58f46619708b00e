// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where an add-on writes its logs (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param capable whether it can
 * @param enabled whether it does
 * @param logProject the log project
 * @param logstore the log store
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getclusteraddoninstance">vendor's documentation</a>
 * @since 0.1.0
 */
public record AddonLogging(
        @JsonProperty("capable") @Nullable Boolean capable,
        @JsonProperty("enabled") @Nullable Boolean enabled,
        @JsonProperty("log_project") @Nullable String logProject,
        @JsonProperty("logstore") @Nullable String logstore) {}
