// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.testkit.NamedTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each row of the page on faults names existing tests. */
class ReliabilityPageTest {
    private static final Path PAGE = Path.of("../docs/reliability.md");
    private static final int COLUMNS = 4;

    @Test
    void hasRows() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesExistingTestsInEveryRow(String row) throws Exception {
        String[] cells = cells(row);
        assertThat(cells).as("cells").hasSize(COLUMNS).noneMatch(String::isBlank);
        String tests = cells[COLUMNS - 1];
        assertThat(NamedTests.in(tests)).as("tests of the row").isNotEmpty();
        assertThat(NamedTests.besides(tests))
                .as("text that is not the name of a test")
                .isEmpty();
        assertThat(NamedTests.missing(tests)).as("tests that do not exist").isEmpty();
    }

    /** All rows but the head and the headings between, which have a first cell only. */
    static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.filter(line -> line.startsWith("| "))
                    .filter(line -> !line.startsWith("| Fault |"))
                    .filter(line -> !(line.startsWith("| **") && line.endsWith("| | | |")))
                    .toList();
        }
    }

    private static String[] cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toArray(String[]::new);
    }
}
