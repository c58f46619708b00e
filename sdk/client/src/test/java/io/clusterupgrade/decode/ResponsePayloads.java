// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import java.util.List;
import java.util.stream.Stream;

/**
 * A documented payload and the record that it is read as: a line of {@code wire/responses.txt}. A type with {@code []} behind its name
 * stands for the elements of a response that is a list or a map of them.
 */
public record ResponsePayloads(String service, String type, String fixture) {
    private static final String ELEMENTS = "[]";

    /** Returns all payloads of responses that are one object. */
    public static List<ResponsePayloads> all() {
        return lines().filter(payload -> !payload.type.endsWith(ELEMENTS)).toList();
    }

    /** Returns all payloads of responses that are lists or maps. */
    public static List<ResponsePayloads> containers() {
        return lines().filter(payload -> payload.type.endsWith(ELEMENTS)).toList();
    }

    private static Stream<ResponsePayloads> lines() {
        return Fixtures.text("responses.txt")
                .lines()
                .map(line -> line.split(" "))
                .map(parts -> new ResponsePayloads(parts[0], parts[1], parts[2]));
    }

    /** Returns the record of the object, or of the elements. */
    public Class<?> model() {
        try {
            return Class.forName("io.clusterupgrade." + service + ".model." + type.replace(ELEMENTS, ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no model for " + this, e);
        }
    }

    /** Returns the fixture's name under {@code wire}. */
    public String name() {
        return service + "/" + fixture + ".json";
    }
}
