// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clusterupgrade.simulator.ack.AckErrorException;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The body of a request; a value of another type than documented is rejected with 400 InvalidParameter. */
final class AckInput {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode json;

    private AckInput(JsonNode json) {
        this.json = json;
    }

    /** Returns the body, which must be an object if there is one. */
    static AckInput object(AuthenticatedRequest call) {
        JsonNode body = body(call);
        if (!body.isMissingNode() && !body.isObject()) {
            throw AckErrorException.invalid("the body is no JSON object");
        }
        return new AckInput(body);
    }

    /** Returns the body, which must be an array of objects. */
    static List<AckInput> objects(AuthenticatedRequest call) {
        JsonNode body = body(call);
        List<AckInput> inputs = new ArrayList<>();
        if (!body.isArray()) {
            throw AckErrorException.invalid("the body is no JSON array");
        }
        for (JsonNode element : body) {
            inputs.add(new AckInput(element));
        }
        return inputs;
    }

    /** Returns a nested object; empty if absent. */
    AckInput nested(String name) {
        JsonNode value = json.path(name);
        check(value.isMissingNode() || value.isObject(), name);
        return new AckInput(value);
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** Returns a text; empty if absent. */
    String text(String name) {
        JsonNode value = json.path(name);
        check(value.isMissingNode() || value.isTextual(), name);
        return value.asText();
    }

    /** Returns a required text. */
    String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw missing(name);
        }
        return text;
    }

    /** Returns a flag; false if absent. */
    boolean flag(String name) {
        JsonNode value = json.path(name);
        check(value.isMissingNode() || value.isBoolean(), name);
        return value.asBoolean();
    }

    /** Passes a number to {@code target}, if it is present. */
    void number(String name, IntConsumer target) {
        JsonNode value = json.path(name);
        check(value.isMissingNode() || (value.isIntegralNumber() && value.canConvertToInt()), name);
        if (!value.isMissingNode()) {
            target.accept(value.asInt());
        }
    }

    List<String> texts(String name) {
        JsonNode value = json.path(name);
        check(value.isMissingNode() || value.isArray(), name);
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            check(element.isTextual(), name);
            texts.add(element.asText());
        }
        return texts;
    }

    /** Returns a required query parameter. */
    static String query(AuthenticatedRequest call, String name) {
        String value = call.query().get(name);
        if (value == null || value.isEmpty()) {
            throw missing(name);
        }
        return value;
    }

    /** Returns whether a query parameter is absent or equals the actual value. */
    static boolean matches(AuthenticatedRequest call, String name, String actual) {
        @Nullable String requested = call.query().get(name);
        return requested == null || requested.isEmpty() || requested.equals(actual);
    }

    private static JsonNode body(AuthenticatedRequest call) {
        try {
            String text = call.request().bodyText();
            return text.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw AckErrorException.invalid("the body is no JSON");
        }
    }

    private static AckErrorException missing(String name) {
        return new AckErrorException(400, "MissingParameter", name + " is missing");
    }

    private static void check(boolean valid, String name) {
        if (!valid) {
            throw AckErrorException.invalid(name + " has the wrong type");
        }
    }
}
