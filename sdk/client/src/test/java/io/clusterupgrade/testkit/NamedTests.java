// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Finds the tests that a page names as {@code `Class#method`}. */
public final class NamedTests {
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    private NamedTests() {}

    /** Returns the names in a text, without the quotes. */
    public static List<String> in(String text) {
        return NAMED.matcher(text)
                .results()
                .map(name -> name.group(1) + "#" + name.group(2))
                .toList();
    }

    /** Returns the text without the names of tests and the commas between them. */
    public static String besides(String text) {
        return NAMED.matcher(text).replaceAll("").replace(",", "").strip();
    }

    /** Returns the names in a text that belong to no test. */
    public static List<String> missing(String text) throws IOException, ClassNotFoundException {
        Map<String, String> classes = classes();
        List<String> missing = new ArrayList<>();
        for (MatchResult name : NAMED.matcher(text).results().toList()) {
            String type = classes.get(name.group(1));
            if (type == null || !testsOf(type).contains(name.group(2))) {
                missing.add(name.group());
            }
        }
        return missing;
    }

    private static Map<String, String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), NamedTests::className));
        }
    }

    private static String className(Path file) {
        return SOURCES.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
    }

    private static List<String> testsOf(String className) throws ClassNotFoundException {
        Class<?> type = Class.forName(className, false, NamedTests.class.getClassLoader());
        return Arrays.stream(type.getDeclaredMethods())
                .filter(NamedTests::isTest)
                .map(Method::getName)
                .toList();
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)
                || method.isAnnotationPresent(FuzzTest.class);
    }
}
