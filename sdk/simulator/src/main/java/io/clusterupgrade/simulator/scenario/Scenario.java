// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.CloudSimulatorBuilder;
import io.clusterupgrade.simulator.SimulatorSetup;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Mistakes;
import io.clusterupgrade.simulator.scenario.yaml.YamlDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The clusters, scripts, keys and faults of a simulator, read from YAML (see sdk/docs/simulator.md).
 *
 * <pre>{@code
 * CloudSimulator cloud = CloudSimulator.builder().scenario(Scenario.load(Path.of("upgrade.yaml"))).start();
 * }</pre>
 *
 * <p>Immutable and thread-safe; each simulator that uses it has its own clusters.
 *
 * @since 0.1.0
 */
public final class Scenario implements SimulatorSetup {
    private final String name;
    private final Entry<CloudSimulator> root;

    private Scenario(String name, Entry<CloudSimulator> root) {
        this.name = name;
        this.root = root;
    }

    /** Reads a file in UTF-8; throws {@link ScenarioException} if it cannot be read or has mistakes. */
    public static Scenario load(Path file) {
        try {
            if (Files.size(file) > 4L * YamlDocument.LARGEST) {
                throw unreadable(file, "larger than " + YamlDocument.LARGEST + " characters");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file");
        } catch (CharacterCodingException e) {
            throw unreadable(file, "not in UTF-8");
        } catch (IOException e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    private static ScenarioException unreadable(Path file, String reason) {
        return new ScenarioException(List.of(file + ": cannot read the scenario: " + reason));
    }

    /**
     * Reads a text; throws {@link ScenarioException} if it has mistakes.
     *
     * @param name the name of the file in messages
     */
    public static Scenario parse(String yaml, String name) {
        Mistakes mistakes = new Mistakes(name);
        Entry<CloudSimulator> root = YamlDocument.parse(yaml, name, mistakes)
                .map(RootTable.TABLE::read)
                .orElse(null);
        if (root == null || !mistakes.isEmpty()) {
            throw new ScenarioException(mistakes.lines());
        }
        return new Scenario(name, root);
    }

    /** Returns the name of the file. */
    public String name() {
        return name;
    }

    /** Sets the clocks, the limit of requests and the project of the scenario, if it has them. */
    @Override
    public void configure(CloudSimulatorBuilder builder) {
        root.<CloudSimulatorBuilder>entry(RootTable.CLOCK).ifPresent(clock -> ClockTable.apply(clock, builder));
        root.get(RootTable.REQUEST_TIMEOUT, Duration.class).ifPresent(builder::requestTimeout);
        root.entry(RootTable.ACCOUNT)
                .flatMap(account -> account.get(AccountTable.PROJECT, String.class))
                .ifPresent(builder::projectId);
    }

    /** Adds the keys, clusters, scripts and faults of the scenario. */
    @Override
    public void populate(CloudSimulator cloud) {
        root.applyTo(cloud);
    }

    @Override
    public String toString() {
        return "Scenario[" + name + "]";
    }
}
