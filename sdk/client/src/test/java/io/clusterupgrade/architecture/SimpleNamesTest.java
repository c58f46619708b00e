// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.clusterupgrade.simulator.CloudSimulator;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One simple name stands for one type, so that code needs no qualified name. The models and requests of the three services keep the
 * names of the services' documents, in which for example each has a {@code NodePool}.
 */
class SimpleNamesTest {
    private static final Pattern WIRE_PACKAGE =
            Pattern.compile("io\\.clusterupgrade\\.(css|cce|ack)\\.(model|request)");

    @Test
    void noTwoTypesOfTheClientHaveTheSameSimpleName() {
        Map<String, List<String>> byName = MainClasses.all().stream()
                .filter(SimpleNamesTest::isNamedByUs)
                .filter(type -> !WIRE_PACKAGE.matcher(type.getPackageName()).matches())
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));

        assertThat(byName).hasSizeGreaterThan(200);
        assertThat(byName.values())
                .as("types that share a simple name: rename one")
                .filteredOn(types -> types.size() > 1)
                .isEmpty();
    }

    @Test
    void noTwoTypesOfAServiceHaveTheSameSimpleName() {
        Map<String, List<String>> byServiceAndName = MainClasses.all().stream()
                .filter(SimpleNamesTest::isNamedByUs)
                .filter(type -> WIRE_PACKAGE.matcher(type.getPackageName()).matches())
                .collect(groupingBy(
                        type -> service(type) + " " + type.getSimpleName(), mapping(JavaClass::getName, toList())));

        assertThat(byServiceAndName).hasSizeGreaterThan(200);
        assertThat(byServiceAndName.values())
                .as("types that share a simple name: rename one")
                .filteredOn(types -> types.size() > 1)
                .isEmpty();
    }

    private static String service(JavaClass type) {
        return WIRE_PACKAGE.matcher(type.getPackageName()).replaceAll("$1");
    }

    private static boolean isNamedByUs(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().endsWith("-info");
    }

    @Test
    void noTopLevelTypeHasTheSameSimpleNameInClientAndSimulator() throws URISyntaxException {
        Set<String> both = simpleNames(MainClasses.all());

        both.retainAll(simpleNames(new ClassFileImporter()
                .importLocations(Set.of(Location.of(CloudSimulator.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())))));

        assertThat(both)
                .as("rename the simulator's type, for example to Simulated…")
                .isEmpty();
    }

    private static Set<String> simpleNames(JavaClasses classes) {
        return classes.stream()
                .filter(SimpleNamesTest::isNamedByUs)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
