// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes JSON objects as XML elements; lists are not supported, because no response needs them. */
final class Xml {
    private Xml() {}

    static String document(String root, ObjectNode content) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        append(xml, root, content);
        return xml.toString();
    }

    private static void append(StringBuilder xml, String name, JsonNode value) {
        xml.append('<').append(name).append('>');
        if (value.isObject()) {
            value.properties().forEach(member -> append(xml, member.getKey(), member.getValue()));
        } else {
            xml.append(escape(value.asText()));
        }
        xml.append("</").append(name).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
