// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names an upgrade. */
final class TaskOption {
    @Option(
            names = "--task",
            paramLabel = "ID",
            description = "Task id of the upgrade. Default: the one that was started here, else the newest one.")
    @Nullable String task;
}
