// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Turns the XML that Alibaba's older gateways answer into the JSON they would have answered. Reads a stream of events only;
 * document types and external entities are off. A root element is not needed: the pages of 2021 show none.
 */
final class XmlToJson {
    private static final String ROOT = "fragment";
    private static final int DEEPEST = 64;

    private XmlToJson() {}

    static boolean looksLikeXml(ByteBuffer body) {
        ByteBuffer bytes = body.slice();
        boolean byteOrderMark = bytes.remaining() > 2 && bytes.get(0) == (byte) 0xEF && bytes.get(1) == (byte) 0xBB;
        int i = byteOrderMark ? 3 : 0;
        while (i < bytes.remaining() && Character.isWhitespace(bytes.get(i))) {
            i++;
        }
        return i < bytes.remaining() && bytes.get(i) == '<';
    }

    /** JSON with a member for each element; see {@link #members}. */
    static byte[] convert(ByteBuffer body) {
        return json(members(body));
    }

    static byte[] json(Map<?, ?> members) {
        try {
            return Mapper.INSTANCE.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new UnreadableBody("it is neither JSON nor XML", e);
        }
    }

    /**
     * The elements inside the root, or those at the top where there is no root.
     *
     * @throws UnreadableBody if it is no XML, has a document type, or is nested too deep
     */
    static Map<?, ?> members(ByteBuffer body) {
        String text = withoutDeclaration(
                StandardCharsets.UTF_8.decode(body.duplicate()).toString());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader("<" + ROOT + ">" + text + "</" + ROOT + ">"));
            reader.nextTag();
            Object content = element(reader, 0);
            if (reader.next() != XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableBody("there is something behind the XML", null);
            }
            if (!(content instanceof Map<?, ?> members)) {
                throw new UnreadableBody("it is XML without elements", null);
            }
            Object only = members.size() == 1 ? members.values().iterator().next() : null;
            return only instanceof Map<?, ?> root ? root : members;
        } catch (XMLStreamException e) {
            throw new UnreadableBody("it is neither JSON nor XML", e);
        }
    }

    private static String withoutDeclaration(String text) {
        String stripped = text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
        int end = stripped.indexOf("?>");
        return stripped.startsWith("<?xml") && end > 0 ? stripped.substring(end + 2) : stripped;
    }

    /** The text of an element without children, else a map of its children; a repeated name becomes a list. */
    private static Object element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new UnreadableBody("it is XML nested deeper than " + DEEPEST, null);
        }
        Map<String, Object> children = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                children.merge(name, element(reader, depth + 1), XmlToJson::repeated);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableBody("it is XML with an entity of its own", null);
            }
        }
        return children.isEmpty() ? text.toString().strip() : children;
    }

    /** A list is always one of repeated elements, made here: an element itself is a text or a map. */
    @SuppressWarnings("unchecked")
    private static Object repeated(Object before, Object next) {
        if (before instanceof List<?> list) {
            ((List<Object>) list).add(next);
            return list;
        }
        List<Object> both = new ArrayList<>();
        both.add(before);
        both.add(next);
        return both;
    }

    /** Made only when XML comes. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder().build();
    }
}
