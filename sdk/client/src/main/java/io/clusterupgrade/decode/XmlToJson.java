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
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Turns the XML that Alibaba's older gateways return into the equivalent JSON. Reads a stream of events only;
 * document types and external entities are off, and there is a limit to its length and to the number of its elements. A root element is
 * not needed: the pages of 2021 show none.
 */
final class XmlToJson {
    private static final String ROOT = "fragment";
    private static final int DEEPEST = 64;

    /** A status with a thousand events stays far below these limits; time and memory grow with each of them. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_ELEMENTS = 150_000;
    private static final int MOST_NAMES = 1_000;

    private XmlToJson() {}

    /** Returns whether a body in UTF-8 begins as XML does. */
    static boolean looksLikeXml(ByteBuffer body) {
        ByteBuffer bytes = body.slice();
        boolean byteOrderMark = bytes.remaining() > 2 && bytes.get(0) == (byte) 0xEF && bytes.get(1) == (byte) 0xBB;
        int i = byteOrderMark ? 3 : 0;
        while (i < bytes.remaining() && Character.isWhitespace(bytes.get(i))) {
            i++;
        }
        return i < bytes.remaining() && bytes.get(i) == '<';
    }

    static byte[] json(Map<?, ?> members) {
        try {
            return Mapper.INSTANCE.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new UnreadableBodyException("it is neither JSON nor XML", e);
        }
    }

    /**
     * The elements inside the root, or those at the top where there is no root.
     *
     * @throws UnreadableBodyException if it is no XML, has a document type, is nested too deep, or is too long
     */
    static Map<?, ?> members(ByteBuffer body) {
        try {
            XMLStreamReader reader = reader(body);
            Object content = element(reader, 0);
            if (reader.next() != XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableBodyException("there is something behind the XML", null);
            }
            if (!(content instanceof Map<?, ?> members)) {
                throw new UnreadableBodyException("it is XML without elements", null);
            }
            Object only = members.size() == 1 ? members.values().iterator().next() : null;
            return only instanceof Map<?, ?> root ? root : members;
        } catch (XMLStreamException e) {
            throw new UnreadableBodyException("it is neither JSON nor XML", e);
        }
    }

    /**
     * A reader that stands before the first element of a body in UTF-8; behind the last one an element of ours ends.
     *
     * @throws UnreadableBodyException if the body is too long; its {@code next()}, if there are too many elements
     */
    static XMLStreamReader reader(ByteBuffer body) throws XMLStreamException {
        if (body.remaining() > MOST_BYTES) {
            throw new UnreadableBodyException("it is XML of more than " + MOST_BYTES + " bytes", null);
        }
        String text = withoutDeclaration(
                StandardCharsets.UTF_8.decode(body.duplicate()).toString());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = new Counting(
                factory.createXMLStreamReader(new StringReader("<" + ROOT + ">" + text + "</" + ROOT + ">")));
        reader.nextTag();
        return reader;
    }

    private static String withoutDeclaration(String text) {
        String stripped = text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
        int end = stripped.indexOf("?>");
        return stripped.startsWith("<?xml") && end > 0 ? stripped.substring(end + 2) : stripped;
    }

    /** The text of an element without children, else a map of its children; a repeated name becomes a list. */
    private static Object element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new UnreadableBodyException("it is XML nested deeper than " + DEEPEST, null);
        }
        Map<String, Object> children = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                children.merge(name, element(reader, depth + 1), XmlToJson::repeated);
                if (children.size() > MOST_NAMES) {
                    throw new UnreadableBodyException(
                            "it is XML of more than " + MOST_NAMES + " kinds of elements", null);
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableBodyException("it is XML with an entity of its own", null);
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

    /** Stops at too many elements. */
    private static final class Counting extends StreamReaderDelegate {
        private int elements;

        Counting(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++elements > MOST_ELEMENTS) {
                throw new UnreadableBodyException("it is XML of more than " + MOST_ELEMENTS + " elements", null);
            }
            return event;
        }
    }

    /** Made only when XML comes. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = JsonMapper.builder().build();
    }
}
