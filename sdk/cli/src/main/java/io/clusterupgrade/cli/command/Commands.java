// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.command;

import io.clusterupgrade.cli.doctor.DoctorCommand;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.rollout.RolloutCommand;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name. */
public final class Commands {
    private static final Map<String, Function<Session, Object>> ALL = all();

    private Commands() {}

    private static Map<String, Function<Session, Object>> all() {
        Map<String, Function<Session, Object>> all = new LinkedHashMap<>();
        all.put("status", StatusCommand::new);
        all.put("history", HistoryCommand::new);
        all.put("check", CheckCommand::new);
        all.put("plan", PlanCommand::new);
        all.put("route", RouteCommand::new);
        all.put("start", StartCommand::new);
        all.put("ensure", EnsureCommand::new);
        all.put("watch", WatchCommand::new);
        all.put("retry", ActionCommand.Retry::new);
        all.put("pause", ActionCommand.Pause::new);
        all.put("resume", ActionCommand.Resume::new);
        all.put("abort", ActionCommand.Abort::new);
        all.put("finish", FinishCommand::new);
        all.put("forget", ForgetCommand::new);
        all.put("rollout", RolloutCommand::create);
        all.put("doctor", DoctorCommand::new);
        all.put("simulate", SimulateCommand::new);
        all.put("completion", CompletionCommand::new);
        return all;
    }

    /**
     * Creates the parser. Reading the options of a command by reflection takes time, so a command line that begins with the name of a
     * command gets a parser of this command only.
     */
    public static CommandLine create(Session session, String... arguments) {
        Function<Session, Object> named = arguments.length == 0 ? null : ALL.get(arguments[0]);
        CommandLine line = new CommandLine(new RootCommand(), CommandLine.defaultFactory());
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        if (named == null) {
            ALL.forEach((name, factory) -> line.addSubcommand(name, factory.apply(session)));
        } else {
            line.addSubcommand(arguments[0], named.apply(session));
        }
        return line;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(String.valueOf(code.number()), code.meaning()));
        return codes;
    }
}
