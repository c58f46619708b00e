// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

/**
 * An add-on as it is installed, at one instant of task time.
 *
 * @param name its name
 * @param version its version
 * @param state {@code upgrading} while its task is running or held, else {@code active} (ACK sheet 4.6)
 * @since 0.1.0
 */
public record AckAddon(String name, String version, String state) {}
