// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: rejected with 400 CSS.0006 if absent, with 400 CSS.0001 if a value is missing or of another type.
 * Null counts as missing; unknown fields are ignored.
 */
final class CssBody {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode fields;

    private CssBody(JsonNode fields) {
        this.fields = fields;
    }

    static CssBody of(AuthenticatedRequest call) {
        String text = call.request().bodyText();
        if (text.isBlank()) {
            throw new CssErrorException(400, "CSS.0006", "The request is empty. (body)");
        }
        try {
            JsonNode fields = MAPPER.readTree(text);
            if (fields.isObject()) {
                return new CssBody(fields);
            }
        } catch (JsonProcessingException e) {
            // Text that is not JSON is rejected like JSON of another form.
        }
        throw CssErrorException.wrongParameter("body");
    }

    /** Returns a required text that is not empty. */
    String text(String name) {
        String value = optionalText(name);
        if (value == null || value.isBlank()) {
            throw CssErrorException.wrongParameter(name);
        }
        return value;
    }

    @Nullable String optionalText(String name) {
        JsonNode value = present(name);
        if (value != null && !value.isTextual()) {
            throw CssErrorException.wrongParameter(name);
        }
        return value == null ? null : value.textValue();
    }

    /**
     * Returns an optional text; accepts a number too, because a documented example has one
     * (see sdk/docs/wire/css.md#snapshot-settings).
     */
    @Nullable String optionalTextOrNumber(String name) {
        JsonNode value = present(name);
        return value != null && value.isNumber() ? value.asText() : optionalText(name);
    }

    boolean flag(String name) {
        JsonNode value = present(name);
        if (value == null || !value.isBoolean()) {
            throw CssErrorException.wrongParameter(name);
        }
        return value.booleanValue();
    }

    boolean flag(String name, boolean defaultValue) {
        return present(name) == null ? defaultValue : flag(name);
    }

    @Nullable Integer optionalInteger(String name) {
        JsonNode value = present(name);
        if (value != null && !(value.isIntegralNumber() && value.canConvertToInt())) {
            throw CssErrorException.wrongParameter(name);
        }
        return value == null ? null : value.intValue();
    }

    /** Returns an optional list of texts; empty if it is absent. */
    List<String> texts(String name) {
        JsonNode value = present(name);
        List<String> texts = new ArrayList<>();
        if (value != null) {
            if (!value.isArray()) {
                throw CssErrorException.wrongParameter(name);
            }
            for (JsonNode element : value) {
                if (!element.isTextual()) {
                    throw CssErrorException.wrongParameter(name);
                }
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    private @Nullable JsonNode present(String name) {
        JsonNode value = fields.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
