// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The auto mode of a cluster, in which the service manages the whole cluster (see
 * sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param enable whether the auto mode is enabled
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record AutoMode(@JsonProperty("enable") @Nullable Boolean enable) {}
