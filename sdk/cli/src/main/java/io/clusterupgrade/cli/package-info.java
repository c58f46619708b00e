// SPDX-License-Identifier: Apache-2.0
/** The program {@code clusterup}. {@link io.clusterupgrade.cli.Program} runs one command; {@link io.clusterupgrade.cli.host.ExitCode} lists how it can end. */
@NullMarked
package io.clusterupgrade.cli;

import org.jspecify.annotations.NullMarked;
