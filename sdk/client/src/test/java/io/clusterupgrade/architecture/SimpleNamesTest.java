// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.clusterupgrade.simulator.CloudSimulator;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One simple name stands for one type, so that code that uses client and simulator needs no qualified name. */
class SimpleNamesTest {
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
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.endsWith("-info"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
