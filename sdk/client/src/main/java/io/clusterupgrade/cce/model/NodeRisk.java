// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A node that blocks an upgrade (see sdk/docs/wire/cce.md#prechecktask).
 *
 * @param nodeId its id
 * @see <a href="https://support.huaweicloud.com/api-cce/GetPreCheck.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record NodeRisk(@JsonProperty("NodeID") @Nullable String nodeId) {}
