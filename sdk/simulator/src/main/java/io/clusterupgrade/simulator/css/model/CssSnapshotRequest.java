// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * A snapshot as requested over the wire (see sdk/docs/wire/css.md#createsnapshot).
 *
 * @param name its name
 * @param description free text; may be empty
 * @param indices index names, comma-separated; {@code *} matches any text
 * @since 0.1.0
 */
public record CssSnapshotRequest(String name, String description, String indices) {}
