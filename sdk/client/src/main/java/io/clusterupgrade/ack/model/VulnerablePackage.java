// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A package of an operating system that has a vulnerability (see sdk/docs/wire/ack.md#vulnerabilities).
 *
 * @param name its name
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describenodepoolvuls">vendor's documentation</a>
 * @since 0.1.0
 */
public record VulnerablePackage(
        @JsonProperty("name") @Nullable String name) {}
