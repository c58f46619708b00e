// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.base.DurationConverter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a watch. */
final class WatchOptions {
    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "End after this time, such as 90m or 6h, with exit code 7; the upgrade goes on. Default: none.")
    @Nullable Duration deadline;

    @Option(
            names = "--poll",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Read the upgrade in this interval. Default: 5 seconds to a minute, longer while nothing changes.")
    @Nullable Duration poll;

    @Option(names = "--through-pause", description = "Go on watching while the upgrade is paused.")
    boolean throughPause;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page about the upgrade (HTML) when the watch ends.")
    @Nullable Path report;
}
