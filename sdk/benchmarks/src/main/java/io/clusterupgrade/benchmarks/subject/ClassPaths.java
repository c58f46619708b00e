// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the jars of the subjects lie. The programs run in the module's directory. */
public final class ClassPaths {
    private static final List<String> HARNESS = List.of("jmh-", "jopt-simple", "commons-math3");
    private static final List<String> NOT_OF_THE_CLIENT =
            List.of("slf4j-nop", "cluster-upgrade-benchmarks", "cluster-upgrade-rollout");
    private static final List<String> OF_TESTS =
            List.of("junit-", "opentest4j", "apiguardian", "assertj-", "byte-buddy", "surefire-", "common-java5");

    private ClassPaths() {}

    /** This program's class path but for JMH: our client and its libraries, and the subjects' own classes. */
    public static List<Path> ours() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> !startsWithAny(path, HARNESS))
                .map(Path::toAbsolutePath)
                .toList();
    }

    /** Returns the jars that a user of our client gets, including its own. */
    public static List<Path> clientJars() {
        return ours().stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> !startsWithAny(path, NOT_OF_THE_CLIENT) && !startsWithAny(path, OF_TESTS))
                .toList();
    }

    /** The jars that a vendor's client brings. */
    public static List<Path> vendorJars(String name) {
        Path jars = vendorHome(name).resolve("jars");
        try (Stream<Path> files = Files.list(jars)) {
            return files.sorted().map(Path::toAbsolutePath).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(jars + " is not there; mvn process-test-resources builds it", e);
        }
    }

    /** A vendor's jars and its driver; {@code all} for the three in one, as Maven mediates their versions. */
    public static List<Path> vendor(String name) {
        List<Path> all = new ArrayList<>();
        all.add(vendorHome(name).resolve("classes").toAbsolutePath());
        all.addAll(vendorJars(name));
        return all;
    }

    /** As the java command takes it. */
    public static String joined(List<Path> paths) {
        return String.join(
                File.pathSeparator, paths.stream().map(Path::toString).toList());
    }

    private static Path vendorHome(String name) {
        return Path.of("target/vendors", name);
    }

    private static boolean startsWithAny(Path path, List<String> prefixes) {
        String file = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return prefixes.stream().anyMatch(file::startsWith);
    }
}
