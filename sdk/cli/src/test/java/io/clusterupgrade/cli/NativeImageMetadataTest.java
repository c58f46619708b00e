// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.clusterupgrade.cli.command.Commands;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.Session;
import io.clusterupgrade.cli.host.SystemHost;
import java.io.IOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Checks the metadata that tells GraalVM's {@code native-image} what Picocli uses by reflection ({@code mvn verify -Dnative.write=true} writes
 * it).
 */
class NativeImageMetadataTest {
    private static final Path FILE = Path.of("src/main/resources/META-INF/native-image/io.clusterupgrade"
            + "/cluster-upgrade-cli/reachability-metadata.json");

    /** Picocli's own classes: its options for help, and how it reads paths. */
    private static final List<String> PICOCLI = List.of(
            "    {\"type\": \"java.nio.file.Path\"}",
            "    {\"type\": \"java.nio.file.Paths\", \"allPublicMethods\": true}");

    @Test
    void theFileNamesEachClassWithOptions() throws IOException {
        String expected = Stream.concat(annotated().map(NativeImageMetadataTest::entry), PICOCLI.stream())
                .sorted()
                .collect(Collectors.joining(
                        ",\n",
                        "{\n  \"reflection\": [\n",
                        "\n  ],\n  \"resources\": [\n    {\"glob\": \"simplelogger.properties\"}\n  ]\n}\n"));
        if (Boolean.getBoolean("native.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, expected);
        }

        assertThat(Files.readString(FILE))
                .as("stale: regenerate it with -Dnative.write=true")
                .isEqualTo(expected);
    }

    @Test
    void everyClassWhoseOptionsPicocliReadIsNamed() throws IOException {
        Set<String> read = new TreeSet<>();
        addRead(
                Commands.create(new Session(SystemHost.create(), new Interruption()))
                        .getCommandSpec(),
                read);

        JsonNode reflection = new JsonMapper().readTree(FILE.toFile()).get("reflection");
        Set<String> named = StreamSupport.stream(reflection.spliterator(), false)
                .map(entry -> entry.get("type").asText())
                .collect(Collectors.toSet());
        assertThat(read).hasSizeGreaterThan(20);
        assertThat(named).as("Picocli read a class that the metadata lacks").containsAll(read);
    }

    /** The classes of a command, of its mixins and subcommands, and those that declare its options. */
    private static void addRead(CommandSpec command, Set<String> read) {
        if (command.userObject() != null) {
            read.add(command.userObject().getClass().getName());
        }
        for (ArgSpec argument : command.args()) {
            if (argument.userObject() instanceof Member member) {
                read.add(member.getDeclaringClass().getName());
            }
            for (ITypeConverter<?> converter : argument.converters()) {
                read.add(converter.getClass().getName());
            }
        }
        command.mixins().values().forEach(mixin -> addRead(mixin, read));
        command.subcommands().values().forEach(line -> addRead(line.getCommandSpec(), read));
    }

    private static Stream<String> annotated() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.clusterupgrade.cli")
                        .stream()
                        .filter(type -> type.isAssignableTo(ITypeConverter.class) || isAnnotated(type))
                        .map(JavaClass::getName);
    }

    private static boolean isAnnotated(JavaClass type) {
        return Stream.of(Stream.of(type), type.getFields().stream(), type.getMethods().stream())
                .flatMap(parts -> parts)
                .flatMap(part -> part.getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getName().startsWith("picocli."));
    }

    private static String entry(String name) {
        return "    {\"type\": \"" + name + "\", \"allDeclaredConstructors\": true, \"allDeclaredFields\": true,"
                + " \"allDeclaredMethods\": true}";
    }
}
