// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.util.List;

/** Every response that is one object, with its payloads: the lines of {@code wire/answers.txt}. */
public record ResponsePayloads(String service, String type, String fixture) {

    /** All of them. */
    public static List<ResponsePayloads> all() {
        return Fixtures.text("answers.txt")
                .lines()
                .map(line -> line.split(" "))
                .map(words -> new ResponsePayloads(words[0], words[1], words[2]))
                .toList();
    }

    /** The model. */
    public Class<?> model() {
        try {
            return Class.forName("io.clusterupgrade." + service + ".model." + type);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no model for " + this, e);
        }
    }

    /** The fixture's name under {@code wire}. */
    public String name() {
        return service + "/" + fixture + ".json";
    }
}
