// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads one YAML 1.2 document. Size and aliases are limited, so that a small file cannot become a large one in memory. */
public final class YamlDocument {
    /** The largest document, in characters. */
    public static final int LARGEST = 1 << 20;

    /** Each alias repeats a part of the file. */
    private static final int MOST_ALIASES = 50;

    private YamlDocument() {}

    /** Returns the root of the document; empty, with a mistake, if the text is not YAML or has no content. */
    public static Optional<Item> parse(String yaml, String file, Mistakes mistakes) {
        if (yaml.length() > LARGEST) {
            mistakes.add(Position.START, "", "the file is larger than " + LARGEST + " characters");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setUseMarks(true)
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            StreamReader reader = new StreamReader(settings, yaml);
            Optional<Node> root = new Composer(settings, new ParserImpl(settings, reader)).getSingleNode();
            if (root.isEmpty()) {
                mistakes.add(Position.START, "", "the file is empty");
            }
            return root.map(node -> new Item(node, "", mistakes));
        } catch (MarkedYamlEngineException e) {
            Position position = e.getProblemMark().map(Position::of).orElse(Position.START);
            mistakes.add(position, "", "not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            mistakes.add(Position.START, "", "not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
