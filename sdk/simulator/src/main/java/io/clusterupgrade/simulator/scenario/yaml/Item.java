// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario.yaml;

import java.util.Collection;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of the file that is being read: its node, its path such as {@code css.clusters[0].id}, and the list of mistakes. */
public record Item(Node node, String path, Mistakes mistakes) {
    private static final int SHOWN = 60;

    /** Reports a mistake at this value. */
    public void mistake(String text) {
        mistakes.add(Position.of(node), path, text);
    }

    /** Reports that another kind of value is expected here. */
    void unexpected(String expected) {
        mistake("found " + found() + "; expected " + expected);
    }

    /** Reports that one of some names is expected here, and names the one that is most similar. */
    void unexpected(String expected, Collection<String> names) {
        String hint = Types.suggestion(text(), names);
        if (hint.isEmpty()) {
            unexpected(expected);
        } else {
            mistake("found " + found() + hint + " Allowed: " + expected);
        }
    }

    /** Returns the member of this mapping with this key. */
    Item member(String key, Node value) {
        return new Item(value, path.isEmpty() ? key : path + "." + key, mistakes);
    }

    /** Returns the element of this list with this index. */
    Item element(int index, Node value) {
        return new Item(value, path + "[" + index + "]", mistakes);
    }

    boolean isText() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.STR);
    }

    /** Returns the text of a scalar; empty for any other value. */
    String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Describes the value for a message. */
    private String found() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (!(node instanceof ScalarNode)) {
            return "a list";
        }
        String text = text();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        if (node.getTag().equals(Tag.NULL)) {
            return "nothing";
        }
        if (node.getTag().equals(Tag.STR)) {
            return "\"" + shown.replace("\n", "\\n") + "\"";
        }
        return shown;
    }
}
