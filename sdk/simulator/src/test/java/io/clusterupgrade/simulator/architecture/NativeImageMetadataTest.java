// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.clusterupgrade.simulator.CloudSimulator;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Checks the metadata that tells GraalVM's {@code native-image} which resources the simulator reads; it uses no other reflection. */
class NativeImageMetadataTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path FILE = RESOURCES.resolve(
            "META-INF/native-image/io.clusterupgrade/cluster-upgrade-simulator/reachability-metadata.json");

    /** For editors and the documentation: the program does not read it. */
    private static final Path SCHEMA = Path.of("io/clusterupgrade/simulator/scenario/scenario.schema.json");

    @Test
    void everyResourceOfTheProgramIsNamed() throws IOException {
        JsonNode resources = new JsonMapper().readTree(FILE.toFile()).get("resources");
        List<PathMatcher> globs = StreamSupport.stream(resources.spliterator(), false)
                .map(entry -> entry.get("glob").asText())
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> unnamed = files.filter(Files::isRegularFile)
                    .map(RESOURCES::relativize)
                    .filter(file -> !file.startsWith("META-INF") && !file.equals(SCHEMA))
                    .filter(file -> globs.stream().noneMatch(glob -> glob.matches(file)))
                    .toList();

            assertThat(globs).isNotEmpty();
            assertThat(unnamed).as("add a glob for each to %s", FILE).isEmpty();
        }
    }

    @Test
    void onlyThePageLooksSomethingUpByName() throws URISyntaxException {
        assertThat(new ClassFileImporter()
                                .importLocations(Set.of(Location.of(CloudSimulator.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())))
                                .stream()
                                .filter(type ->
                                        type.getAccessesFromSelf().stream().anyMatch(NativeImageMetadataTest::isLookup))
                                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                                .collect(Collectors.toSet()))
                .as("classes that look up members, resources or services: native-image needs their names in %s", FILE)
                .containsExactly("io.clusterupgrade.simulator.page.PageDocument");
    }

    private static boolean isLookup(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(Class.class)) {
            return name.equals("forName") || name.matches("get(Declared)?(Field|Method|Constructor)s?|getResource.*");
        }
        return (owner.isAssignableTo(AccessibleObject.class)
                        && name.matches("invoke|newInstance|(trySet|set)Accessible"))
                || (owner.isAssignableTo(ClassLoader.class) && name.matches("loadClass|(get|find)Resource.*"))
                || owner.isEquivalentTo(ServiceLoader.class)
                || owner.isEquivalentTo(Proxy.class)
                || owner.getPackageName().equals("java.lang.invoke");
    }
}
