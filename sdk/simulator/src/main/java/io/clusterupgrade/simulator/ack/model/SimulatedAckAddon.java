// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

/**
 * An installed add-on at one instant of task time.
 *
 * @param name its name
 * @param version its version
 * @param state {@code upgrading} while its task is running or paused, else {@code active}
 *     (see sdk/docs/wire/ack.md#add-on-state)
 * @since 0.1.0
 */
public record SimulatedAckAddon(String name, String version, String state) {}
