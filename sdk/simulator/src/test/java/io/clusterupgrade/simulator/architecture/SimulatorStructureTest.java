// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.clusterupgrade.simulator.CloudSimulator;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages of the simulator: their size and the dependencies between them. */
class SimulatorStructureTest {
    private static final String ROOT = "io.clusterupgrade.simulator.";
    private static final int MOST_TYPES = 40;

    private static JavaClasses simulator;

    @BeforeAll
    static void readClasses() throws URISyntaxException {
        simulator = new ClassFileImporter()
                .importLocations(Set.of(Location.of(CloudSimulator.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())));
    }

    @Test
    void noPackageHasMoreThanFortyTypes() {
        Map<String, Long> sizes = simulator.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().endsWith("-info"))
                .filter(type -> !type.getPackageName().endsWith(".model"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes)
                .as("types per package")
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size)
                        .as(name + ": split it, for example into nodes, tasks and checks")
                        .isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.clusterupgrade.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package is then understood from those below it")
                .check(simulator);
    }

    @Test
    void modelsDependOnModelsOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + "*.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "*.model", "java..", "org.jspecify..")
                .because("they are values: state and rules stay in the package of the service")
                .check(simulator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ack", "cce", "css"})
    void aServiceDependsOnNoOtherService(String service) {
        String[] others = Set.of("ack", "cce", "css").stream()
                .filter(other -> !other.equals(service))
                .flatMap(other -> Set.of(ROOT + other + "..", ROOT + "api." + other + "..").stream())
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAnyPackage(ROOT + service + "..", ROOT + "api." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("the services share a gateway and nothing else")
                .check(simulator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ack..", "cce..", "css..", "engine", "fault"})
    void stateIsUsableWithoutTheNetwork(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "api..", ROOT + "auth", ROOT + "wire", "okhttp3..", "okio..", "mockwebserver3..")
                .because("a cluster is state and rules; the operations on the wire call it")
                .check(simulator);
    }

    @Test
    void theSimulatorDoesNotDependOnTheClient() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("io.clusterupgrade..")
                        .or(resideInAPackage("io.clusterupgrade.simulator..")))
                .because("a mistake in shared code would hide in both")
                .check(simulator);
    }
}
