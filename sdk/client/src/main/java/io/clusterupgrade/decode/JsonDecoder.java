// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.ByteBufferBackedInputStream;
import io.clusterupgrade.request.Empty;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stage 5 of a call: turns the bytes of a successful answer into the operation's response type.
 *
 * <p>Lenient in what it reads: an unknown member is passed over, a missing or null one takes its neutral value, and one of the
 * wrong type costs that member only, never its siblings. Strict about the whole: it must be one JSON value of the right
 * kind. One mapper and one reader a type serve all clients. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonDecoder {
    /** Numbers of any length, since the length of one must not cost the others: each reader refuses those too long for it. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .disable(DeserializationFeature.WRAP_EXCEPTIONS)
            .addModule(new LenientModule())
            .build();
    private static final Map<Type, ObjectReader> READERS = new ConcurrentHashMap<>();

    private final ZoneId zone;
    private final boolean xmlAccepted;

    /**
     * A decoder.
     *
     * @param zone where times without an offset are at home
     * @param xmlAccepted whether the service may answer XML; elsewhere XML is somebody else's page
     */
    public JsonDecoder(ZoneId zone, boolean xmlAccepted) {
        this.zone = zone;
        this.xmlAccepted = xmlAccepted;
    }

    /**
     * Reads a body.
     *
     * @param type the response type; for {@link Empty} the body is not looked at
     * @param body the body's bytes, JSON or, where accepted, XML
     * @throws UnreadableBody if it is not one value of the right kind
     */
    @SuppressWarnings("unchecked") // the reader was made for this very type
    public <R> Decoded<R> decode(Type type, ByteBuffer body) {
        if (type == Empty.class) {
            return new Decoded<>((R) Empty.INSTANCE, List.of());
        }
        ByteBuffer json = xmlAccepted && XmlToJson.looksLikeXml(body) ? fromXml(type, body) : body.duplicate();
        DecodeContext context = new DecodeContext(zone);
        ObjectReader reader = reader(type).withAttribute(DecodeContext.class, context);
        try (JsonParser parser = reader.createParser(new ByteBufferBackedInputStream(json))) {
            checkRoot(type, parser.nextToken());
            R value = reader.readValue(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableBody("there is something behind the JSON value", null);
            }
            DecodeWarnings.log(type, context.reports());
            return new Decoded<>(value, context.reports());
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new UnreadableBody("it is not JSON, or it breaks off", e);
        } catch (IOException e) {
            throw new UnreadableBody("it cannot be read", e);
        }
    }

    /** XML that has none of the answer's members is a page of a proxy, not an answer without members. */
    private static ByteBuffer fromXml(Type type, ByteBuffer body) {
        Map<?, ?> members = XmlToJson.members(body);
        boolean isOfType =
                MAPPER.getDeserializationConfig().introspect(MAPPER.constructType(type)).findProperties().stream()
                        .anyMatch(property -> members.containsKey(property.getName()));
        if (!isOfType) {
            throw new UnreadableBody("it is XML, but not this answer", null);
        }
        return ByteBuffer.wrap(XmlToJson.json(members));
    }

    private static ObjectReader reader(Type type) {
        ObjectReader known = READERS.get(type);
        return known != null ? known : READERS.computeIfAbsent(type, t -> MAPPER.readerFor(MAPPER.constructType(t)));
    }

    private static void checkRoot(Type type, JsonToken token) {
        boolean list = !(type instanceof Class<?>) && MAPPER.constructType(type).isCollectionLikeType();
        JsonToken expected = list ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        if (token != expected) {
            throw new UnreadableBody(
                    "expected " + Found.at(expected) + ", found " + (token == null ? "nothing" : Found.at(token)),
                    null);
        }
    }
}
