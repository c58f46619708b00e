// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the page on faults names a test of the same fault, and that test is there. */
class ReliabilityPageTest {
    private static final Path PAGE = Path.of("../docs/reliability.md");
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final int COLUMNS = 4;

    @Test
    void thePageHasItsRows() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowNamesTestsThatAreThere(String row) throws Exception {
        String[] cells = cells(row);
        assertThat(cells).as("cells").hasSize(COLUMNS).noneMatch(String::isBlank);
        List<MatchResult> tests = NAMED.matcher(cells[COLUMNS - 1]).results().toList();
        assertThat(tests).as("tests of the row").isNotEmpty();
        assertThat(cells[COLUMNS - 1].replaceAll(NAMED.pattern(), "").replace(",", ""))
                .as("something that is no test")
                .isBlank();
        Map<String, String> classes = classes();
        for (MatchResult test : tests) {
            assertThat(classes).as("test classes").containsKey(test.group(1));
            assertThat(testsOf(classes.get(test.group(1)))).contains(test.group(2));
        }
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

    private static Map<String, String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ReliabilityPageTest::className));
        }
    }

    private static String className(Path file) {
        return SOURCES.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
    }

    private static List<String> testsOf(String className) throws ClassNotFoundException {
        Class<?> type = Class.forName(className, false, ReliabilityPageTest.class.getClassLoader());
        return Arrays.stream(type.getDeclaredMethods())
                .filter(ReliabilityPageTest::isTest)
                .map(Method::getName)
                .toList();
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)
                || method.isAnnotationPresent(FuzzTest.class);
    }
}
