// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.wire.Json;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Creates common parts of CCE responses. */
final class CceJson {
    private CceJson() {}

    /** Returns a list without its items. */
    static ObjectNode list(String apiVersion) {
        ObjectNode json = Json.object().put("kind", "List").put("apiVersion", apiVersion);
        json.putObject("metadata");
        return json;
    }

    /** Returns an object with an id and times in its metadata. */
    static ObjectNode object(String kind, String apiVersion, String uid, Instant created, Instant updated) {
        ObjectNode json = Json.object().put("kind", kind).put("apiVersion", apiVersion);
        json.putObject("metadata")
                .put("uid", uid)
                .put("creationTimestamp", GoTime.format(created))
                .put("updateTimestamp", GoTime.format(updated));
        return json;
    }

    /** Returns the progress with two decimals. */
    static String progress(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Adds a time, unless it is null. */
    static void time(ObjectNode json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, GoTime.format(time));
        }
    }

    /** Adds a text, unless it is empty. */
    static void text(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
