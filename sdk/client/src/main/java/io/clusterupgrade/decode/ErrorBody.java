// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clusterupgrade.transport.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The body of an error answer, searched by the names its parts go by. */
final class ErrorBody {
    private static final int SHOWN = 200;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode root;
    private final String text;

    private ErrorBody(JsonNode root, String text) {
        this.root = root;
        this.text = text;
    }

    static ErrorBody of(HttpReply reply) {
        String text = StandardCharsets.UTF_8.decode(reply.body()).toString();
        try {
            JsonNode node = XmlToJson.looksLikeXml(reply.body())
                    ? MAPPER.readTree(XmlToJson.convert(reply.body()))
                    : MAPPER.readTree(text);
            return new ErrorBody(node == null ? MissingNode.getInstance() : node, text);
        } catch (IOException | UnreadableBody e) {
            return new ErrorBody(MissingNode.getInstance(), text);
        }
    }

    /**
     * The first of the named members that is there, as text: in the object itself, else one object deeper. Numbers count too:
     * some gateways send numeric codes.
     */
    String first(String... names) {
        String found = firstIn(root, names);
        if (found.isEmpty()) {
            for (JsonNode child : root) {
                if (child.isObject() && found.isEmpty()) {
                    found = firstIn(child, names);
                }
            }
        }
        return found;
    }

    /** The named member of the object itself, as text; empty when it is not there. */
    String atRoot(String name) {
        return firstIn(root, name);
    }

    /** The beginning of the body in one line: what there is to say when no part of it is known. */
    String excerpt() {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String firstIn(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode member = object.path(name);
            if (member.isValueNode() && !member.isNull() && !member.asText().isBlank()) {
                return member.asText().strip();
            }
        }
        return "";
    }
}
