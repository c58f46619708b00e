// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened during an upgrade (see sdk/docs/wire/ack.md#cluster-upgrade). Not documented by the vendor.
 *
 * @param timestamp when
 * @param type what kind of event
 * @param reason why, in a word
 * @param message why, for people
 * @param source who says so
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-getupgradestatus">vendor's documentation</a>
 * @since 0.1.0
 */
public record UpgradeTaskEvent(
        @JsonProperty("Timestamp") @JsonAlias("timestamp") @Nullable Instant timestamp,

        @JsonProperty("Type") @JsonAlias("type") @Nullable String type,

        @JsonProperty("Reason") @JsonAlias("reason") @Nullable String reason,

        @JsonProperty("Message") @JsonAlias("message") @Nullable String message,

        @JsonProperty("Source") @JsonAlias("source") @Nullable String source) {}
