// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.scenario.yaml.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of keys in the page about the simulator. Run with {@code -Dscenario.write=true} to write them. */
class ScenarioPageTest {
    private static final Path PAGE = Path.of("../docs/simulator.md");
    private static final String BEGIN = "<!-- generated: keys -->\n";
    private static final String END = "<!-- end of generated -->\n";

    @Test
    void thePageListsEveryKeyAndEveryKindOfFault() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder keys = new StringBuilder();
        describe("", RootTable.TABLE.rows(), keys);
        kinds(keys);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String expected = page.substring(0, begin) + keys + page.substring(end);
        if (Boolean.getBoolean("scenario.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("write it with -Dscenario.write=true")
                .isEqualTo(expected);
    }

    private static void describe(String path, List<Table.Row> rows, StringBuilder text) {
        text.append(path.isEmpty() ? "\n### The file\n\n" : "\n### `" + path + "`\n\n");
        text.append("| Key | Value | Meaning |\n|---|---|---|\n");
        for (Table.Row row : rows) {
            text.append("| `").append(row.name()).append('`');
            text.append(row.isRequired() ? " (required) | " : " | ");
            text.append(value(row)).append(" | ").append(row.description()).append(" |\n");
        }
        for (Table.Row row : rows) {
            if (!row.type().rows().isEmpty()) {
                String name = path.isEmpty() ? row.name() : path + "." + row.name();
                describe(
                        row.type() instanceof Table<?> ? name : name + "[]",
                        row.type().rows(),
                        text);
            }
        }
    }

    private static String value(Table.Row row) {
        if (row.type().rows().isEmpty()) {
            return row.name().equals("kind") && row.type().expected().startsWith("none,")
                    ? "a kind, see the end"
                    : row.type().expected();
        }
        return row.type() instanceof Table<?> ? "a mapping, see below" : "a list of mappings, see below";
    }

    private static void kinds(StringBuilder text) {
        text.append("\n### Kinds of faults\n\n| Kind | Keys that it needs | Keys that it may have |\n|---|---|---|\n");
        for (FaultKind kind : FaultKind.ALL.values()) {
            text.append("| `").append(kind.name()).append("` | ");
            text.append(String.join(", ", kind.required())).append(" | ");
            text.append(String.join(", ", kind.optional())).append(" |\n");
        }
    }
}
