// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.util.ByteBufferBackedInputStream;
import io.clusterupgrade.request.DecodeWarning;
import io.clusterupgrade.request.NoContent;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stage 5 of a call: turns the bytes of a successful response into the operation's response type.
 *
 * <p>Lenient with members: an unknown one is skipped, a missing or null one has its neutral value, and one of the wrong type is
 * lost alone, without its siblings. Strict with the whole: it must be one JSON value of the right kind. All clients share the readers
 * of types. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonDecoder {
    /**
     * Accepts numbers of any length, since a long one must not lose the others: each reader rejects those that are too
     * long for it.
     */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final ZoneId zone;
    private final boolean xmlAccepted;

    /**
     * Creates a decoder.
     *
     * @param zone the zone of timestamps without an offset
     * @param xmlAccepted whether the service may return XML; elsewhere XML is the page of another program
     */
    public JsonDecoder(ZoneId zone, boolean xmlAccepted) {
        this.zone = zone;
        this.xmlAccepted = xmlAccepted;
    }

    /**
     * Decodes a body.
     *
     * @param type the response type; for {@link NoContent} the body is ignored
     * @param body the bytes of the body, JSON or, if accepted, XML
     * @throws UnreadableBodyException if the body is not one value of the right kind
     */
    public <R> DecodeResult<R> decode(Type type, ByteBuffer body) {
        if (type == NoContent.class) {
            return decoded(NoContent.INSTANCE, List.of());
        }
        DecodeResult<R> decoded = decode(type, body, context(UnaryOperator.identity()));
        DecodeWarnings.log(type, decoded.warnings());
        return decoded;
    }

    /**
     * Creates the state that the readers of one body share.
     *
     * @param redaction redacts secrets in the paths of warnings, which may contain names that the service chose
     */
    DecodeContext context(UnaryOperator<String> redaction) {
        return new DecodeContext(zone, redaction);
    }

    /** As {@link #decode(Type, ByteBuffer)}, but without logging: the body may still prove to be an error. */
    <R> DecodeResult<R> decode(Type type, ByteBuffer body, DecodeContext context) {
        try (JsonParser parser = parser(type, body)) {
            checkRoot(type, parser.nextToken());
            Object value = Readers.of(type).read(parser, context);
            if (value == null) {
                throw new UnreadableBodyException("it is too long for a " + type.getTypeName(), null);
            }
            if (parser.nextToken() != null) {
                throw new UnreadableBodyException("there is something behind the JSON value", null);
            }
            return decoded(value, context.warnings());
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new UnreadableBodyException("it is not JSON, or it breaks off", e);
        } catch (IOException e) {
            throw new UnreadableBodyException("it cannot be read", e);
        }
    }

    private JsonParser parser(Type type, ByteBuffer body) throws IOException {
        if (xmlAccepted && XmlToJson.looksLikeXml(body)) {
            return FACTORY.createParser(fromXml(type, body));
        }
        return body.hasArray()
                ? FACTORY.createParser(body.array(), body.arrayOffset() + body.position(), body.remaining())
                : FACTORY.createParser(new ByteBufferBackedInputStream(body.duplicate()));
    }

    /**
     * Converts XML to JSON. XML without any of the response's members is a page of a proxy, not a response without
     * members.
     */
    private static byte[] fromXml(Type type, ByteBuffer body) {
        Map<?, ?> members = XmlToJson.members(body);
        if (!Readers.of(type).hasMember(members.keySet())) {
            throw new UnreadableBodyException("it is XML, but not this response", null);
        }
        return XmlToJson.json(members);
    }

    private static void checkRoot(Type type, @Nullable JsonToken token) {
        boolean list = type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
        JsonToken expected = list ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        if (token != expected) {
            throw new UnreadableBodyException(
                    "expected " + JsonTokenNames.at(expected) + ", found "
                            + (token == null ? "nothing" : JsonTokenNames.at(token)),
                    null);
        }
    }

    /** Creates a result; the type of the reader is R. */
    @SuppressWarnings("unchecked")
    private static <R> DecodeResult<R> decoded(Object value, List<DecodeWarning> warnings) {
        return new DecodeResult<>((R) value, warnings);
    }
}
