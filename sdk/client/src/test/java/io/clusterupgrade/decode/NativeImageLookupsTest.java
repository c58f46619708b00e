// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.architecture.NativeImageMetadata;
import io.clusterupgrade.architecture.OperationConstants;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks the metadata for {@code native-image} against what the decoder really asks for: the types of which it made readers while it read the
 * documented responses of all operations, in which every member of every record has a value.
 */
class NativeImageLookupsTest {
    @Test
    void everyTypeThatTheDecoderExaminedIsInTheMetadata() throws ReflectiveOperationException {
        OperationConstants.all().forEach(operation -> Readers.of(operation.responseType()));
        ResponsePayloads.all()
                .forEach(
                        payload -> Fixtures.decodeText(payload.model(), Fixtures.text(payload.name()), ZoneOffset.UTC));

        Set<String> examined = examined();
        assertThat(examined).hasSizeGreaterThan(300);
        assertThat(NativeImageMetadata.types())
                .as("the decoder examined a type that the metadata lacks: extend NativeImageMetadata")
                .containsAll(examined);
    }

    /** The readers are kept while the JVM runs, one for each type that was asked for, by this test or by others before it. */
    private static Set<String> examined() throws ReflectiveOperationException {
        Field readers = Readers.class.getDeclaredField("READERS");
        readers.setAccessible(true);
        return ((Map<?, ?>) readers.get(null))
                .keySet().stream()
                        .map(Type.class::cast)
                        .filter(type -> type instanceof Class<?> raw && isModel(raw))
                        .map(Type::getTypeName)
                        .collect(Collectors.toSet());
    }

    /** Records of tests are read as well. */
    private static boolean isModel(Class<?> type) {
        return type.getName().matches("io\\.clusterupgrade\\.(css|cce|ack)\\.model\\..*");
    }
}
