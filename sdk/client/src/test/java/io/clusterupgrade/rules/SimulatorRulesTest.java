// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.request.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks each rule of the simulator, and writes their page with {@code -Dsimulator.write=true}. */
class SimulatorRulesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path PAGE = DOCS.resolve("simulator-rules.md");
    private static final List<String> CODES = List.of("errCode", "errorCode", "error_code", "code", "Code");
    private static final List<String> MESSAGES = List.of("externalMessage", "message", "error_msg", "Message");

    static List<Rule> rules() {
        return Stream.of(AckRules.ALL, CceRules.ALL, CssRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rejectsWhatBreaksTheRule(Rule rule) throws Exception {
        PlainResponse response = broken(rule);

        assertThat(response.statusCode() + " " + value(response, CODES))
                .as(response.body())
                .isEqualTo(rule.status() + " " + rule.code());
        assertThat(value(response, MESSAGES)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesASourceThatExists(Rule rule) throws IOException {
        String page = Files.readString(DOCS.resolve(source(rule)));

        assertThat(page.lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("#+ ", "")
                                .toLowerCase(Locale.ROOT)
                                .replace(' ', '-')))
                .contains(rule.anchor());
    }

    @Test
    void isUpToDate() throws Exception {
        String expected = page();
        if (Boolean.getBoolean("simulator.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("stale: regenerate it with mvn verify -Dsimulator.write=true")
                .isEqualTo(expected);
    }

    private static PlainResponse broken(Rule rule) throws Exception {
        try (RuleCloud cloud = new RuleCloud()) {
            return rule.attempt().on(cloud);
        }
    }

    private static String value(PlainResponse response, List<String> names) throws IOException {
        JsonNode json = new ObjectMapper().readTree(response.body());
        return names.stream()
                .filter(name -> json.path(name).isTextual())
                .map(name -> json.path(name).asText())
                .findFirst()
                .orElse("");
    }

    private static String page() throws Exception {
        StringBuilder page = new StringBuilder("""
                # Rules of the simulator

                Written by `SimulatorRulesTest`, which breaks each rule and records the response; not by hand. The simulator plays the services
                by their documents. Whoever has an account can compare: a real service that accepts one of these calls, or rejects it with another
                status or code, shows an error of the simulator. The source is the section of our wire page that has the rule; where it names no
                code, the code is that of the closest documented error.

                | Service | Rule | Source | Status | Code | Message |
                |---|---|---|---|---|---|
                """);
        for (Rule rule : rules()) {
            PlainResponse response = broken(rule);
            row(
                    page,
                    rule.service().toString(),
                    rule.text(),
                    "[" + rule.anchor() + "](" + source(rule) + "#" + rule.anchor() + ")",
                    String.valueOf(response.statusCode()),
                    "`" + value(response, CODES) + "`",
                    value(response, MESSAGES).replaceFirst("^CSS\\.\\d+ : ", "").replace("|", "\\|"));
        }
        page.append("""

                ## Operations that are not played

                The clients offer these operations; the simulator rejects them with 501 `Simulator.NotPlayed`, in the form of the service's errors. It
                plays all others of [operations.md](operations.md).

                | Service | Operation | Method | Path |
                |---|---|---|---|
                """);
        try (RuleCloud cloud = new RuleCloud()) {
            for (Operation<?, ?> operation : PlayedOperations.notPlayed(cloud)) {
                row(
                        page,
                        operation.service().toString(),
                        operation.name(),
                        operation.method(),
                        "`" + operation.path() + "`");
            }
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Returns the page with the source of a rule, relative to the page of rules. */
    private static String source(Rule rule) {
        return "wire/" + rule.service().toString().toLowerCase(Locale.ROOT) + ".md";
    }
}
