// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.cli.base.BaseCommand;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.ConnectionOptions;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.output.CommandResult;
import io.clusterupgrade.cli.output.Output;
import io.clusterupgrade.cli.output.SafeText;
import io.clusterupgrade.cli.output.UpgradeJson;
import io.clusterupgrade.cli.state.StateOptions;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what prevents commands from working. */
@Command(
        name = "doctor",
        description =
                "Check region, proxy, state directory, credentials, endpoint and clock with one harmless read; say"
                        + " what is wrong and how to mend it. The exit code is that of the first thing that is wrong.")
public final class DoctorCommand extends BaseCommand {
    @Parameters(
            index = "0",
            paramLabel = "CLUSTER",
            description = "css/ID, cce/ID, cce-autopilot/ID, ack/ID, or a name of the configuration.")
    private String cluster = "";

    @Mixin
    private ConnectionOptions connectionOptions = new ConnectionOptions();

    @Mixin
    private StateOptions stateOptions = new StateOptions();

    /** Creates the command. */
    public DoctorCommand(Session session) {
        super(session);
    }

    @Override
    protected CommandResult run(Output output) {
        ClusterSettings settings = connectionOptions.settings(host(), cluster);
        List<Diagnosis> results = new Doctor(host(), settings, stateOptions.directory(host())).examine();
        ExitCode code = results.stream()
                .filter(result -> !result.isGood())
                .map(Diagnosis::code)
                .findFirst()
                .orElse(ExitCode.SUCCEEDED);
        ObjectNode fields = UpgradeJson.object();
        ArrayNode checks = fields.putArray("checks");
        for (Diagnosis result : results) {
            ObjectNode check = checks.addObject();
            check.put("name", result.name());
            check.put("good", result.isGood());
            check.put("text", result.text());
            check.put("remedy", result.remedy());
        }
        return new CommandResult(
                code, results.stream().map(DoctorCommand::line).collect(Collectors.joining("\n")), fields);
    }

    private static String line(Diagnosis result) {
        String remedy = result.remedy() == null ? "" : "\n       " + result.remedy();
        return (result.isGood() ? "ok     " : "WRONG  ") + result.name() + ": " + SafeText.line(result.text()) + remedy;
    }
}
