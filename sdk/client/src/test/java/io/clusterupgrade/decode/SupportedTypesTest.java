// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.Samples.paths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.OpenEnum;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.OperationBuilder;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The response types that an operation of a user may have, and the rejection of all others. */
class SupportedTypesTest {
    private static final String STEP = "{\"order\":\"3\",\"beginTime\":\"2025-01-01\",\"endTime\":\"soon\"}";
    private static final OperationBuilder<Void> OPERATION =
            Operation.read(CloudService.CSS, "Custom", "GET", "v1.0", "/custom");

    /** Without annotations, and with primitive components. */
    public record Unmarked(
            int number, boolean flag, long big, @Nullable List<CurrentNodeDetail> steps) {}

    private record Hidden(@JsonProperty("time") @Nullable Instant time) {}

    public record Tree(@Nullable String name, @Nullable List<Tree> children) {}

    /** A set of values of a user. */
    public static final class Mode extends OpenEnum {
        public static final Mode ABSENT = new Mode("");
        public static final Mode FAST = new Mode("fast");

        private Mode(String value) {
            super(value);
        }

        public static Mode of(String value) {
            return new Mode(value);
        }
    }

    public record WithMode(
            @Nullable Mode mode,
            @Nullable Map<String, BigDecimal> shares,
            @Nullable JsonValue rest) {}

    /** An OpenEnum without a method {@code of}. */
    public static final class Closed extends OpenEnum {
        public Closed(String value) {
            super(value);
        }
    }

    public static class Bean {
        public @Nullable String name;
    }

    public enum Size {
        SMALL
    }

    public record Empty() {}

    public record Box<T>(@Nullable T content) {}

    @JsonIgnoreProperties("secret")
    public record Marked(@Nullable String secret) {}

    public record Made(@Nullable String text) {
        @JsonCreator
        static Made of(@JsonProperty("given") @Nullable String given) {
            return new Made(given);
        }
    }

    public record Required(
            @JsonProperty(value = "name", required = true) @Nullable String name) {}

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonProperty("renamed")
    public @interface Renamed {}

    public record Bundle(@Renamed @Nullable String name) {}

    public interface Named {
        @JsonProperty("title")
        @Nullable String name();
    }

    public record Titled(@Nullable String name) implements Named {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    public interface Shape {}

    public record WithBean(@Nullable List<Bean> beans) {}

    public record WithBox(@Nullable Box<String> box) {}

    public record WithSet(@Nullable Set<String> names) {}

    public record WithNumbers(@Nullable Map<Integer, String> names) {}

    public record WithSize(@Nullable Size size) {}

    public record WithRatio(double ratio) {}

    @Test
    void readsARecordWithoutAnnotationsByTheNamesOfItsComponents() {
        DecodeResult<Unmarked> decoded =
                decode(Unmarked.class, "{\"number\":\"7\",\"steps\":[" + STEP + "],\"big\":null}");

        assertThat(decoded.value().number()).isEqualTo(7);
        assertThat(decoded.value().flag()).isFalse();
        assertThat(decoded.value().big()).isZero();
        assertThat(decoded.value().steps()).hasSize(1);
        assertThat(paths(decoded)).containsExactly("/steps/0/endTime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":1}", "{\"number\":1,\"flag\":null,\"big\":null,\"later\":{}}"})
    void setsAMissingPrimitiveComponentToZeroOrFalse(String json) {
        assertThat(decode(Unmarked.class, json).value()).isEqualTo(new Unmarked(1, false, 0, null));
    }

    @Test
    void readsARecordThatIsNotPublic() {
        assertThat(decode(Hidden.class, "{\"time\":\"2025-01-01\"}").value().time())
                .isEqualTo("2025-01-01T00:00:00Z");
    }

    @Test
    void readsARecordThatContainsItsOwnType() {
        String json = "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[{\"name\":\"c\"}]}]}";

        assertThat(decode(Tree.class, json).value())
                .isEqualTo(new Tree("a", List.of(new Tree("b", List.of(new Tree("c", null))))));
    }

    @Test
    void readsAnOpenEnumOfAUser() {
        WithMode fast = decode(WithMode.class, "{\"mode\":\"fast\",\"shares\":{\"a\":0.50},\"rest\":[{}]}")
                .value();

        assertThat(fast.mode()).isSameAs(Mode.FAST);
        assertThat(fast.shares()).containsExactly(Map.entry("a", new BigDecimal("0.50")));
        assertThat(fast.rest()).isEqualTo(JsonValue.of("[{}]"));
        assertThat(decode(WithMode.class, "{\"mode\":\"slow\"}").value().mode()).isEqualTo(Mode.of("SLOW"));
    }

    @Test
    void readsAnyObjectAsAJsonValue() {
        assertThat(decode(JsonValue.class, "{\"a\": [1.50, {}]}").value()).isEqualTo(JsonValue.of("{\"a\":[1.50,{}]}"));
        assertThatExceptionOfType(UnreadableBodyException.class)
                .isThrownBy(() -> decode(JsonValue.class, "{\"a\":\"" + "x".repeat(5_000_000) + "\"}"))
                .withMessage("it is too long for a " + JsonValue.class.getName());
    }

    @Test
    void acceptsSupportedTypesBeforeARequestIsSent() {
        for (Class<?> type : List.of(Unmarked.class, Hidden.class, Tree.class, WithMode.class, JsonValue.class)) {
            assertThatCode(() -> {
                        ResponseDecoder.check(OPERATION.response(type));
                        ResponseDecoder.check(OPERATION.listOf(type));
                        ResponseDecoder.check(OPERATION.mapOf(type));
                    })
                    .as(type.getName())
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> ResponseDecoder.check(OPERATION.noContent())).doesNotThrowAnyException();
    }

    @Test
    void rejectsOtherTypesAndNamesTheRemedy() {
        assertRejected(Bean.class, "Bean: it is not a supported type");
        assertRejected(Size.class, "Size: it is not a supported type");
        assertRejected(Shape.class, "Shape: it is not a supported type");
        assertRejected(Double.class, "java.lang.Double: it is not a supported type");
        assertRejected(List.class, "java.util.List: it is not a supported type");
        assertRejected(Empty.class, "Empty: it has no components");
        assertRejected(Box.class, "Box: it has type parameters");
    }

    @Test
    void rejectsAnnotationsThatItWouldIgnore() {
        assertRejected(Marked.class, "Marked: it has an unsupported @JsonIgnoreProperties");
        assertRejected(Made.class, "Made: it has an unsupported @JsonCreator");
        assertRejected(Required.class, "Required: it has an unsupported attribute of @JsonProperty");
        assertRejected(Bundle.class, "Bundle: it has an unsupported @Renamed");
        assertRejected(Titled.class, "Titled: it has an unsupported attribute of @JsonProperty");
    }

    @Test
    void rejectsATypeInsideAnother() {
        assertRejected(WithBean.class, "Bean: it is not a supported type");
        assertRejected(WithBox.class, "Box<java.lang.String>: it is not a supported type");
        assertRejected(WithSet.class, "java.util.Set<java.lang.String>: it is not a supported type");
        assertRejected(
                WithNumbers.class, "java.util.Map<java.lang.Integer, java.lang.String>: it is not a supported type");
        assertRejected(WithSize.class, "Size: it is not a supported type");
        assertRejected(WithRatio.class, "double: it is not a supported type");
    }

    @Test
    void rejectsAnOpenEnumThatCannotBeCreated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseDecoder.check(OPERATION.response(Closed.class)))
                .withMessage(Closed.class.getName() + " has no method \"public static Closed of(String)\"; add one");
    }

    /** Before the request is sent, and when a response is decoded without that check. */
    private static void assertRejected(Class<?> type, String problem) {
        for (Operation<Void, ?> operation :
                List.of(OPERATION.response(type), OPERATION.listOf(type), OPERATION.mapOf(type))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ResponseDecoder.check(operation))
                    .withMessageStartingWith("cannot decode ")
                    .withMessageContaining(problem)
                    .withMessageContaining("Use JsonValue, or a record of ");
        }
        String json = "{\"beans\":[],\"box\":{},\"names\":null,\"size\":\"SMALL\",\"ratio\":1}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode(type, json))
                .withMessageContaining(problem);
    }

    private static <R> DecodeResult<R> decode(Class<R> type, String json) {
        return new JsonDecoder(ZoneOffset.UTC, false)
                .decode(type, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
}
