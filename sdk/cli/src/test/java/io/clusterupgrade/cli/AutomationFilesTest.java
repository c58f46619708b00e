// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the commands of the files for cron, systemd, GitHub Actions and Jenkins on the simulator. */
class AutomationFilesTest extends CliTest {
    private static final Path FILES = Path.of("../../examples/scripts/automation");
    /** From the name of the program to what ends a command in a shell. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)\\bclusterup ((?:watch|ensure) [^|;)'\\n]*?)(?: 2>&1)?(?:[|;)']|$)");

    @Test
    void eachCommandIsOneThatTheProgramHas() throws IOException {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);

        for (String command : commands) {
            String address = cli.css();
            String[] words = command.strip()
                    .replace("\"", "")
                    .replaceAll("\\$\\{?CLUSTER}?|css/CLUSTER_ID", address)
                    .replaceAll("\\$\\{?VERSION}?", CliFixture.CSS_TARGET)
                    .replaceAll("--state \\S+", "--state " + folder.resolve("state"))
                    .replaceAll("--report \\S+", "--report " + folder.resolve("report.html"))
                    .split(" +", -1);
            ExitCode expected = words[0].equals("ensure") ? ExitCode.SUCCEEDED : ExitCode.NOT_FOUND;

            CliFixture.Run run = run(words);

            assertThat(run.code()).as("%s: %s%s", command, run.out(), run.err()).isEqualTo(expected.number());
        }
    }

    private static List<String> commands() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().flatMap(AutomationFilesTest::commands).toList();
        }
    }

    private static Stream<String> commands(Path file) {
        try {
            return COMMAND.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
