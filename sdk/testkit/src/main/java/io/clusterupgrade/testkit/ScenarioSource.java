// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.simulator.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds the scenario of a test. */
final class ScenarioSource {
    private ScenarioSource() {}

    /**
     * Reads a resource of the class path, or else a file.
     *
     * @throws io.clusterupgrade.simulator.scenario.ScenarioException if there is neither, or if it has mistakes
     */
    static Scenario load(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        String resource = name.startsWith("/") ? name.substring(1) : name;
        try (InputStream yaml = loader.getResourceAsStream(resource)) {
            return yaml == null
                    ? Scenario.load(Path.of(name))
                    : Scenario.parse(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
