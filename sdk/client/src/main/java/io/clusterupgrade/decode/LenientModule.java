// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.OpenWord;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts the lenient readers in the place of the JSON library's strict ones. */
final class LenientModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    LenientModule() {
        super("lenient");
        SimpleDeserializers readers = new LenientReaders();
        readers.addDeserializer(String.class, new ScalarReaders.Text());
        readers.addDeserializer(Integer.class, new ScalarReaders.Int());
        readers.addDeserializer(Long.class, new ScalarReaders.LongInt());
        readers.addDeserializer(BigDecimal.class, new ScalarReaders.Decimal());
        readers.addDeserializer(Boolean.class, new ScalarReaders.Bool());
        readers.addDeserializer(Instant.class, new ScalarReaders.Time());
        readers.addDeserializer(JsonValue.class, new JsonValueReader());
        setDeserializers(readers);
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public BeanDeserializerBuilder updateBuilder(
                    DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
                // Stepped over at once: the library would otherwise keep a copy of each unknown member to the end.
                builder.setIgnoreUnknownProperties(true);
                builder.getProperties().forEachRemaining(RepeatedMember::tolerate);
                return builder;
            }

            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
                return description.getType().isRecordType() && !(reader instanceof ScalarReader)
                        ? new RecordReader(reader)
                        : reader;
            }
        });
    }

    /** Adds what cannot be registered by class: words, lists and maps. */
    private static final class LenientReaders extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description)
                throws com.fasterxml.jackson.databind.JsonMappingException {
            return OpenWord.class.isAssignableFrom(type.getRawClass())
                    ? new WordReader(type.getRawClass())
                    : super.findBeanDeserializer(type, config, description);
        }

        @Override
        public JsonDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription description,
                @Nullable TypeDeserializer typeReader,
                @Nullable JsonDeserializer<?> elementReader) {
            return new ListReader(type.getContentType(), null);
        }

        @Override
        public JsonDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription description,
                com.fasterxml.jackson.databind.@Nullable KeyDeserializer keyReader,
                @Nullable TypeDeserializer typeReader,
                @Nullable JsonDeserializer<?> valueReader) {
            return new MapReader(type.getContentType(), null);
        }
    }
}
