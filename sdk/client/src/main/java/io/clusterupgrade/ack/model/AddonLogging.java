// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The destination of the logs of an add-on (see sdk/docs/wire/ack.md#add-ons).
 *
 * @param capable whether the add-on can write logs
 * @param enabled whether it writes logs
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
