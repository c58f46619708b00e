// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that no record prints a secret in a member of undocumented structure. */
class FreeJsonComponentsTest {
    private static final String SECRET = "correct-horse-battery-staple";

    static Stream<RecordComponent> open() {
        return WireContractTest.records()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonProperty.class))
                .filter(component -> {
                    String type = component.getGenericType().getTypeName();
                    return type.contains(JsonValue.class.getName())
                            || type.equals("java.util.Map<java.lang.String, java.lang.String>");
                });
    }

    @Test
    void findsThemInAllServices() {
        assertThat(open().map(component -> component.getDeclaringRecord().getPackageName()))
                .contains("io.clusterupgrade.css.model", "io.clusterupgrade.cce.model", "io.clusterupgrade.ack.model");
        assertThat(open()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("open")
    void keepsTheSecretAndDoesNotPrintIt(RecordComponent component) throws ReflectiveOperationException {
        String name = component.getAccessor().getAnnotation(JsonProperty.class).value();
        String type = component.getGenericType().getTypeName();
        String object = type.startsWith("java.util.Map<java.lang.String, java.util.List<")
                ? "{\"items\":[{\"password\":\"" + SECRET + "\"}]}"
                : "{\"login_password\":\"" + SECRET + "\",\"text\":\"{\\\"token\\\":\\\"" + SECRET + "\\\"}\"}";
        String json = type.startsWith("java.util.List<") ? "[" + object + "]" : object;

        DecodeResult<?> decoded =
                Fixtures.decodeText(component.getDeclaringRecord(), "{\"" + name + "\":" + json + "}", ZoneOffset.UTC);

        assertThat(decoded.warnings()).isEmpty();
        assertThat(decoded.value().toString()).contains("****").doesNotContain(SECRET);
        Object value = component.getAccessor().invoke(decoded.value());
        assertThat(value.toString()).doesNotContain(SECRET);
        assertThat(JsonValue.from(value).raw()).contains(SECRET);
    }
}
