// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads types that are none of ours: a user's operation may answer any class, with any of Jackson's marks. The library
 * reads it, and asks our readers for the types inside that are ours. Its half that binds is loaded for such types only.
 */
final class JacksonValueReader extends ValueReader {
    private final JavaType type;
    private @Nullable ObjectReader reader;

    JacksonValueReader(Type type) {
        this.type = Library.MAPPER.constructType(type);
    }

    /** Made when first needed: one of a type that contains its like must not be half-made when others find it. */
    private ObjectReader reader() {
        ObjectReader known = reader;
        if (known == null) {
            known = Library.MAPPER.readerFor(type);
            reader = known;
        }
        return known;
    }

    @Override
    boolean hasMember(Set<?> names) {
        List<BeanPropertyDefinition> members =
                Library.MAPPER.getDeserializationConfig().introspect(type).findProperties();
        return members.stream()
                .anyMatch(member -> names.contains(member.getName())
                        || member.findAliases().stream().anyMatch(alias -> names.contains(alias.getSimpleName())));
    }

    @Override
    boolean knows(String name) {
        return super.knows(name) || hasMember(Set.of(name));
    }

    @Override
    @Nullable Object read(JsonParser parser, DecodeContext context) throws IOException {
        // A reader of the user's own may ask the parser for it.
        parser.setCodec(Library.MAPPER);
        return reader().withAttribute(DecodeContext.class, context).readValue(parser);
    }

    /** The object is kept first: the library does not tell whether it has found a member. */
    @Override
    @Nullable Object readAlone(JsonParser parser, DecodeContext context) throws IOException {
        String before = context.prefix(context.path(parser));
        try (TokenBuffer object = new TokenBuffer(Library.MAPPER, false)) {
            object.copyCurrentStructure(parser);
            Set<String> names = new HashSet<>();
            try (JsonParser members = object.asParserOnFirstToken()) {
                for (String name = members.nextFieldName(); name != null; name = members.nextFieldName()) {
                    names.add(name);
                    members.nextToken();
                    members.skipChildren();
                }
            }
            return hasMember(names) ? read(object.asParserOnFirstToken(), context) : null;
        } finally {
            context.prefix(before);
        }
    }

    private static final class Library {
        static final JsonMapper MAPPER = JsonMapper.builder(JsonDecoder.FACTORY)
                .disable(DeserializationFeature.WRAP_EXCEPTIONS)
                .addModule(new LenientModule())
                .build();
    }
}
