// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.host;

/**
 * What a command gets.
 *
 * @param host the machine
 * @param interruption what Ctrl-C means
 */
public record Session(Host host, Interruption interruption) {}
