// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css.model;

/**
 * A snapshot as asked for over the wire (see sdk/docs/wire/css.md#createsnapshot).
 *
 * @param name its name
 * @param description free text; may be empty
 * @param indices index names, comma-separated, {@code *} standing for any text
 * @since 0.1.0
 */
public record CssSnapshotRequest(String name, String description, String indices) {}
