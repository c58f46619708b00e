// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.NamedTests;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the lifecycle page matches the code: its tables of values, actions and calls are generated from the code
 * ({@code -Dlifecycle.write=true} regenerates them), the rest is compared with it.
 */
class LifecyclePageTest {
    private static final Path PAGE = Path.of("../docs/lifecycle.md");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern TRANSITION = Pattern.compile("(\\S+) --> (\\S+)(?: : (.*))?");

    @Test
    void theTablesMatchTheCode() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page;
        for (var part : LifecyclePage.parts().entrySet()) {
            expected = replaced(expected, part.getKey(), part.getValue());
        }
        if (Boolean.getBoolean("lifecycle.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("stale: regenerate it with mvn verify -Dlifecycle.write=true")
                .isEqualTo(expected);
    }

    private static String replaced(String page, String part, String text) {
        String begin = "<!-- written by LifecyclePageTest: " + part + " -->\n";
        String end = "<!-- end of " + part + " -->";
        assertThat(page).containsOnlyOnce(begin).containsOnlyOnce(end);
        return page.substring(0, page.indexOf(begin) + begin.length()) + "\n" + text + "\n"
                + page.substring(page.indexOf(end));
    }

    @Test
    void theDiagramHasExactlyTheStates() throws IOException {
        Set<String> drawn = transitions().stream()
                .flatMap(transition -> Stream.of(transition.group(1), transition.group(2)))
                .filter(state -> !state.equals("[*]"))
                .collect(Collectors.toSet());

        assertThat(drawn).isEqualTo(names(Stream.of(UpgradeState.values())));
    }

    @Test
    void theDiagramMarksTheStatesInWhichAWatchEnds() throws IOException {
        String marked = lines().filter(line -> line.startsWith("class ") && line.endsWith(" rest"))
                .collect(Collectors.joining());

        assertThat(marked.substring("class ".length(), marked.length() - " rest".length())
                        .split(","))
                .containsExactlyInAnyOrderElementsOf(
                        names(Stream.of(UpgradeState.values()).filter(UpgradeState::isResting)));
    }

    @Test
    void theDiagramHasTheActionsThatTheCodeAllows() throws IOException {
        List<String> actions = Arrays.stream(UpgradeAction.values())
                .map(UpgradeAction::displayName)
                .toList();
        List<String> drawn = transitions().stream()
                .filter(transition -> transition.group(3) != null
                        && actions.stream()
                                .anyMatch(action -> transition.group(3).startsWith(action + " (")))
                .map(MatchResult::group)
                .toList();

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(LifecyclePage.actionTransitions());
    }

    @Test
    void everyRuleAndLimitNamesExistingTests() throws Exception {
        List<String> rows =
                Stream.concat(rows("| Rule | Test |"), rows("| Limit | Test |")).toList();

        assertThat(rows).hasSizeGreaterThan(15).allSatisfy(row -> {
            String tests = row.substring(row.lastIndexOf('|', row.length() - 2) + 1, row.length() - 1);
            assertThat(NamedTests.in(tests)).as(row).isNotEmpty();
            assertThat(NamedTests.besides(tests)).as(row).isEmpty();
        });
        assertThat(NamedTests.missing(Files.readString(PAGE))).isEmpty();
    }

    @Test
    void allEventsAndOutcomesAreListed() throws IOException {
        assertThat(firstCells("| Event |")).containsExactlyInAnyOrderElementsOf(kinds(UpgradeEvent.class));
        assertThat(firstCells("| Outcome |")).containsExactlyInAnyOrderElementsOf(kinds(UpgradeOutcome.class));
    }

    @Test
    void allPlansAreShown() {
        Set<Class<?>> shown = LifecyclePage.PLANS.values().stream()
                .<Class<?>>map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(leaves(UpgradePlan.class)).isNotEmpty().containsExactlyInAnyOrderElementsOf(shown);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(LifecyclePageTest::leaves)
                : Stream.of(type);
    }

    private static List<String> kinds(Class<?> sealed) {
        return leaves(sealed).map(Class::getSimpleName).toList();
    }

    private static List<String> firstCells(String head) throws IOException {
        return rows(head)
                .map(row -> row.substring(row.indexOf('`') + 1, row.indexOf('`', row.indexOf('`') + 1)))
                .toList();
    }

    /** Returns the rows of the table below a header. */
    private static Stream<String> rows(String head) throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        int at = page.indexOf(page.stream()
                .filter(line -> line.startsWith(head))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + head)));
        return page.subList(at + 2, page.size()).stream().takeWhile(line -> line.startsWith("|"));
    }

    private static List<MatchResult> transitions() throws IOException {
        return lines().map(TRANSITION::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult())
                .toList();
    }

    private static Stream<String> lines() throws IOException {
        var diagram = DIAGRAM.matcher(Files.readString(PAGE));
        assertThat(diagram.find()).as("a diagram").isTrue();
        return diagram.group(1).lines().map(String::strip);
    }

    private static Set<String> names(Stream<UpgradeState> states) {
        return states.map(Enum::name).collect(Collectors.toSet());
    }
}
