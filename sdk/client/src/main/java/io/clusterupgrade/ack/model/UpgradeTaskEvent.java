// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of an upgrade (see sdk/docs/wire/ack.md#cluster-upgrade). Not documented by the vendor.
 *
 * @param timestamp when it happened
 * @param type the type of event
 * @param reason the reason as a code
 * @param message the reason as text for users
 * @param source the source
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskEvent(
        @JsonProperty("Timestamp") @JsonAlias("timestamp") @Nullable Instant timestamp,

        @JsonProperty("Type") @JsonAlias("type") @Nullable String type,

        @JsonProperty("Reason") @JsonAlias("reason") @Nullable String reason,

        @JsonProperty("Message") @JsonAlias("message") @Nullable String message,

        @JsonProperty("Source") @JsonAlias("source") @Nullable String source) {}
