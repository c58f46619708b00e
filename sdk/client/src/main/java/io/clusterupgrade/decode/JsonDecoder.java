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
 * <p>Lenient in what it reads: an unknown member is passed over, a missing or null one takes its neutral value, and one of the
 * wrong type costs that member only, never its siblings. Strict about the whole: it must be one JSON value of the right
 * kind. One reader a type serves all clients. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonDecoder {
    /** Numbers of any length, since the length of one must not cost the others: each reader rejects those too long for it. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final ZoneId zone;
    private final boolean xmlAccepted;

    /**
     * A decoder.
     *
     * @param zone the zone of timestamps without an offset
     * @param xmlAccepted whether the service may return XML; elsewhere XML is the page of another program
     */
    public JsonDecoder(ZoneId zone, boolean xmlAccepted) {
        this.zone = zone;
        this.xmlAccepted = xmlAccepted;
    }

    /**
     * Reads a body.
     *
     * @param type the response type; for {@link NoContent} the body is not looked at
     * @param body the body's bytes, JSON or, where accepted, XML
     * @throws UnreadableBodyException if it is not one value of the right kind
     */
    public <R> DecodeResult<R> decode(Type type, ByteBuffer body) {
        if (type == NoContent.class) {
            return decoded(NoContent.INSTANCE, List.of());
        }
        DecodeResult<R> decoded = decode(type, body, context(UnaryOperator.identity()));
        DecodeWarnings.log(type, decoded.reports());
        return decoded;
    }

    /**
     * What the readers of one body are to share.
     *
     * @param redaction takes secrets out of the paths of reports, which may hold names that the service chose
     */
    DecodeContext context(UnaryOperator<String> redaction) {
        return new DecodeContext(zone, redaction);
    }

    /** As {@link #decode(Type, ByteBuffer)}, without a line in the log: the body may yet prove to be an error. */
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
            return decoded(value, context.reports());
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

    /** XML that has none of the response's members is a page of a proxy, not a response without members. */
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

    /** The reader's type is R. */
    @SuppressWarnings("unchecked")
    private static <R> DecodeResult<R> decoded(Object value, List<DecodeWarning> reports) {
        return new DecodeResult<>((R) value, reports);
    }
}
