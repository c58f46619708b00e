// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.command.ClusterCommand.Target;
import io.clusterupgrade.cli.report.WatchRecord;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes the page about a watch. A page that cannot be written does not change how the upgrade ended, nor the exit code. */
final class ReportFile {
    private ReportFile() {}

    static void write(@Nullable Path file, WatchRecord record, UpgradeOutcome outcome, Target target) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, record.toHtml(outcome));
            target.output().line("report: " + file);
        } catch (IOException e) {
            target.session().host().err().println("clusterup: the report " + file + " cannot be written: " + e);
        }
    }
}
