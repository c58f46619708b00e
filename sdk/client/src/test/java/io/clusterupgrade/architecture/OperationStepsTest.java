// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the steps of CONTRIBUTING for adding an operation that no other test would miss. */
class OperationStepsTest {
    private static final Path ROOT = Path.of("../..");
    /** Methods that are not named after their operation. */
    private static final Map<String, String> METHODS = Map.of("CSS.ListImages", "images");

    @ParameterizedTest
    @CsvSource({"CSS, 19", "CCE, 44", "ACK, 61"})
    void everyServiceHasAllItsOperationsOnce(CloudService service, int count) {
        assertThat(operations(service))
                .as("operations of %s: correct the number in this test and in CHANGELOG.md", service)
                .hasSize(count);
        assertThat(operations(service)).extracting(Operation::name).doesNotHaveDuplicates();
    }

    @Test
    void theChangelogSaysHowManyOperationsThereAre() throws IOException {
        assertThat(Files.readString(ROOT.resolve("CHANGELOG.md")))
                .as("describe the operation in CHANGELOG.md, [Unreleased], and correct the number of operations there")
                .contains("(" + OperationConstants.all().size() + " operations)");
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationHasAMethodOnAClientOrAHandle(CloudService service) {
        Set<String> methods = MainClasses.all().stream()
                .filter(type -> type.getPackageName().equals("io.clusterupgrade." + folder(service)))
                .map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(operations(service))
                .as("add the method to a client or handle of io.clusterupgrade.%s", folder(service))
                .allSatisfy(operation -> assertThat(methods).contains(method(operation)));
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationIsOnThePageOfTheWire(CloudService service) throws IOException {
        String page = Files.readString(ROOT.resolve("sdk/docs/wire/" + folder(service) + ".md"));

        assertThat(operations(service))
                .as("describe the operation in sdk/docs/wire/%s.md", folder(service))
                .allSatisfy(operation -> assertThat(page).contains(operation.name()));
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestHasATest(CloudService service) throws IOException {
        Path folder = Path.of("src/test/java/io/clusterupgrade", folder(service));
        String tests = "";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                tests += Files.readString(file);
            }
        }
        Set<String> untested = new TreeSet<>();
        for (Operation<?, ?> operation : operations(service)) {
            if (!tests.contains(method(operation))) {
                untested.add(operation.toString());
            }
        }

        assertThat(untested)
                .as("call the operation in a test in %s, with and without its optional values", folder)
                .isEmpty();
    }

    private static Set<Operation<?, ?>> operations(CloudService service) {
        return OperationConstants.all().stream()
                .filter(operation -> operation.service() == service)
                .collect(Collectors.toSet());
    }

    private static String method(Operation<?, ?> operation) {
        String name = operation.name();
        return METHODS.getOrDefault(
                operation.toString(), name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    private static String folder(CloudService service) {
        return service.name().toLowerCase(Locale.ROOT);
    }
}
