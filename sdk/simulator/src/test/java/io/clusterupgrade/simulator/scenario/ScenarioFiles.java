// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files of the documentation. */
final class ScenarioFiles {
    private static final Path FOLDER = Path.of("examples/scenarios");

    private ScenarioFiles() {}

    static Scenario load(String name) {
        return Scenario.load(FOLDER.resolve(name + ".yaml"));
    }

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
