// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Creates JSON objects. */
public final class Json {
    private Json() {}

    /** Returns a new, empty JSON object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
