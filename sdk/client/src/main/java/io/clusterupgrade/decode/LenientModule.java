// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import org.jspecify.annotations.Nullable;

/** Puts our lenient readers in the place of Jackson's strict ones, where the library reads. */
final class LenientModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    LenientModule() {
        super("lenient");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Lenient());
        context.addBeanDeserializerModifier(new Tolerant());
    }

    /** Finds our reader of a type, where there is one. */
    private static final class Lenient extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            // Primitives are the library's: it knows the value of one that is missing.
            boolean library = type.isPrimitive() || type.hasGenericTypes();
            ValueReader ours = library ? null : Readers.ours(type.getRawClass());
            return ours == null ? null : new JacksonAdapter(ours);
        }

        @Override
        public JsonDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription description,
                @Nullable TypeDeserializer typeReader,
                @Nullable JsonDeserializer<?> elementReader) {
            return new JacksonAdapter(reader(type));
        }

        @Override
        public JsonDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription description,
                @Nullable KeyDeserializer keyReader,
                @Nullable TypeDeserializer typeReader,
                @Nullable JsonDeserializer<?> valueReader) {
            return new JacksonAdapter(reader(type));
        }

        private static ValueReader reader(JavaType type) {
            JavaType content = type.getContentType();
            if (type.isCollectionLikeType()) {
                return ListReader.of(content.getRawClass(), reader(content));
            }
            if (type.isMapLikeType()) {
                return new MapReader(reader(content));
            }
            return Readers.of(type.hasGenericTypes() ? type : type.getRawClass());
        }
    }

    /** What the library reads itself is not to cost the response around it. */
    private static final class Tolerant extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
            // Stepped over at once: the library would otherwise keep a copy of each unknown member to the end.
            builder.setIgnoreUnknownProperties(true);
            builder.getProperties().forEachRemaining(DuplicateFieldIgnorer::tolerate);
            return builder;
        }

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            boolean record = description.getType().isRecordType() && !(reader instanceof JacksonAdapter);
            return record ? new AnnotatedRecordReader(reader) : reader;
        }
    }
}
