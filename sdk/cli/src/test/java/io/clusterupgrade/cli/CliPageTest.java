// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code sdk/docs/cli.md} to the program: runs its commands, reads its files, generates its table of exit codes ({@code mvn verify
 * -Dcli.write=true}).
 */
class CliPageTest extends CliTest {
    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    private static final String BEGIN = "<!-- written by CliPageTest: exit codes -->\n";
    private static final String END = "<!-- end -->";

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static List<String> blocks(String marker, String language) throws IOException {
        Pattern block = Pattern.compile("<!-- " + marker + " -->\\n```" + language + "\\n(.*?)```", Pattern.DOTALL);
        return block.matcher(page()).results().map(result -> result.group(1)).toList();
    }

    @Test
    void hasTheExitCodesOfTheProgram() throws IOException {
        String rows = Arrays.stream(ExitCode.values())
                .map(code -> "| " + code.number() + " | `" + code.name() + "` | " + code.meaning() + " |\n")
                .collect(Collectors.joining());
        String table = "\n| Code | Name in JSON | Meaning |\n|---|---|---|\n" + rows + "\n";
        String page = page();
        String expected =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("cli.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(page()).as("write it with mvn verify -Dcli.write=true").isEqualTo(expected);
    }

    @Test
    void namesAllCommands() throws IOException {
        String help = run("--help").out();
        List<String> commands = Pattern.compile("^  ([a-z]+)  +[A-Z]", Pattern.MULTILINE)
                .matcher(help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThan(15);
        assertThat(page()).contains(commands.stream().map(name -> "`" + name).toList());
    }

    @Test
    void commandsRunAsShown() throws IOException {
        List<String> scripts = blocks("run: [a-z ]+", "sh");
        assertThat(scripts).hasSize(4);
        int count = 0;
        for (String script : scripts) {
            String css = cli.css();
            Files.writeString(folder.resolve("q4.yaml"), rollout());
            for (String line : commands(script)) {
                count++;
                String[] words = line.replace("css/$ID", css)
                        .replaceAll("\\b(q4\\.yaml|q4\\.html|night\\.html)", folder + "/$1")
                        .split(" +", -1);
                CliFixture.Run run = run(Arrays.copyOfRange(words, 1, words.length));
                assertThat(run.code()).as(line + "\n" + run.out() + run.err()).isZero();
            }
        }
        assertThat(count).isGreaterThan(13);
        assertThat(folder.resolve("night.html")).exists();
        assertThat(folder.resolve("q4.html")).exists();
    }

    /** Commands run one after the other here: the approval comes before the run that waits for it. */
    private static List<String> commands(String script) {
        List<String> lines = new ArrayList<>();
        for (String line : script.replace(" && ", "\n").lines().toList()) {
            String command = line.replaceAll("#.*", "").replaceAll("&\\s*$", "").strip();
            if (command.startsWith("clusterup ")) {
                lines.add(command);
            }
        }
        lines.sort((one, other) -> Boolean.compare(other.contains(" approve "), one.contains(" approve ")));
        return lines;
    }

    private String rollout() throws IOException {
        return blocks("rollout", "yaml").get(0).replace("css/$ID", cli.css()).replace("ack/$ACK", cli.ack());
    }

    @Test
    void theConfigurationIsRead() throws IOException {
        Path config = Files.writeString(
                folder.resolve("c.yaml"), blocks("config", "yaml").get(0).replaceAll("( +profile: prod\n)", ""));
        CliFixture.Run plan = run("plan", "search-prod", "--config", config.toString());
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("UpgradeCore");
        CliFixture.Run other = run("plan", "shop", "--config", config.toString(), "--to", CliFixture.ACK_TARGET);
        assertThat(other.code()).as(other.err()).isZero();
    }

    @Test
    void examplesForSchedulersUseCommandsAndOptionsThatExist() throws IOException {
        Files.createDirectories(folder.resolve(".config/clusterup"));
        Files.writeString(
                folder.resolve(".config/clusterup/config.yaml"),
                "clusters:\n  search-prod: {service: css, id: " + cli.css().substring(4) + ", to: 7.10.2}\n");
        List<String> commands = Pattern.compile("clusterup ((?:ensure|start|watch) search-prod[^>'\"\\n]*)")
                .matcher(page())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(commands).hasSizeGreaterThan(3);
        for (String command : commands) {
            String[] words = command.strip()
                    .replace("upgrade.html", folder + "/upgrade.html")
                    .split(" +", -1);
            CliFixture.Run run = run(Arrays.copyOfRange(words, 1, words.length));
            assertThat(run.code()).as(command + run.err()).isIn(0, 7);
        }
    }
}
