// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import java.util.ArrayList;
import java.util.List;

/** An object of a request; a missing or wrong field is rejected as an invalid field, with its name. */
final class CceBody {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String path;
    private final JsonNode json;

    private CceBody(String path, JsonNode json) {
        this.path = path;
        this.json = json;
    }

    static CceBody of(AuthenticatedRequest call) {
        try {
            JsonNode json = MAPPER.readTree(call.request().bodyText());
            if (json.isObject()) {
                return new CceBody("", json);
            }
        } catch (JsonProcessingException e) {
            throw wrong("body", "must be JSON");
        }
        throw wrong("body", "must be a JSON object");
    }

    private static CceErrorException wrong(String name, String rule) {
        return CceErrorException.invalidField(name + " " + rule);
    }

    /** Checks the kind and the API version, which is always v3. */
    CceBody ofKind(String kind) {
        require("apiVersion", "v3");
        require("kind", kind);
        return this;
    }

    private void require(String name, String value) {
        if (!text(name).equals(value)) {
            throw wrong(path + name, "must be " + value);
        }
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    CceBody object(String name) {
        JsonNode value = json.path(name);
        if (!value.isObject()) {
            throw wrong(path + name, "must be an object");
        }
        return new CceBody(path + name + ".", value);
    }

    /** Returns a required text. */
    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw wrong(path + name, "must be a text");
        }
        return value.asText();
    }

    /** Returns an optional text; empty if absent. */
    String textOrEmpty(String name) {
        return has(name) && !json.path(name).asText().isEmpty() ? text(name) : "";
    }

    int integer(String name) {
        JsonNode value = json.path(name);
        if (!value.isInt()) {
            throw wrong(path + name, "must be an integer");
        }
        return value.asInt();
    }

    /** Returns an optional flag; false if absent. */
    boolean flag(String name) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isBoolean()) {
            throw wrong(path + name, "must be true or false");
        }
        return value.asBoolean();
    }

    /** Returns an optional list of texts. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isTextual()) {
                throw wrong(path + name, "must be a list of texts");
            }
            texts.add(element.asText());
        }
        return texts;
    }

    /** Returns an optional list of objects. */
    List<CceBody> objects(String name) {
        List<CceBody> objects = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isObject()) {
                throw wrong(path + name, "must be a list of objects");
            }
            objects.add(new CceBody(path + name + ".", element));
        }
        return objects;
    }

    private JsonNode list(String name) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isArray()) {
            throw wrong(path + name, "must be a list");
        }
        return value;
    }

    /** Returns the names of the fields. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the object as sent. */
    JsonNode json() {
        return json.deepCopy();
    }
}
