// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of Jackson that our models do not have count in a user's types, wherever they stand. */
class ForeignMarksTest {

    @JsonIgnoreProperties("secret")
    public record Counted(@Nullable String id, int done, boolean last) {}

    public static class Counter {
        public int n = 7;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Small.class, name = "small"),
        @JsonSubTypes.Type(value = None.class, name = "none")
    })
    public interface Shape {}

    public record Small(@Nullable String size) implements Shape {}

    public record None() implements Shape {}

    public record Shapes(
            @Nullable List<Shape> shapes, @Nullable String after) {}

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

    public record Inner(@Nullable String x, @Nullable String y) {}

    public static class Delegating {
        final Inner inner;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Delegating(Inner inner) {
            this.inner = inner;
        }
    }

    public record Tree(@Nullable String name, @Nullable List<Tree> children) {}

    public static class Grown {
        public @Nullable String name;
        public @Nullable List<Grown> children;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"a\"}", "{\"id\":\"a\",\"done\":null,\"last\":null}"})
    void aPrimitiveThatIsMissingHasItsNeutralValue(String json) {
        assertThat(decode(Counted.class, json)).isEqualTo(new Counted("a", 0, false));
    }

    @Test
    void aPrimitiveFieldOfAClassIsTheLibrarys() {
        assertThat(decode(Counter.class, "{\"n\":null}").n).isZero();
        assertThat(decode(Counter.class, "{}").n).isEqualTo(7);
    }

    @Test
    void aRecordIsFoundByTheTypeThatItsObjectNames() {
        Shapes read = decode(
                Shapes.class,
                "{\"shapes\":[{\"kind\":\"small\",\"size\":\"1\",\"other\":{}},{\"size\":\"2\",\"kind\":\"small\"},"
                        + "{\"kind\":\"small\"},{\"kind\":\"none\"}],\"after\":\"z\"}");

        assertThat(read.shapes()).containsExactly(new Small("1"), new Small("2"), new Small(null), new None());
        assertThat(read.after()).isEqualTo("z");
    }

    @Test
    void marksInsideOthersAndOnInterfacesCount() {
        assertThat(decode(Bundle.class, "{\"renamed\":\"r\",\"name\":\"n\"}").name())
                .isEqualTo("r");
        assertThat(decode(Titled.class, "{\"title\":\"t\"}").name()).isEqualTo("t");
    }

    @Test
    void aRecordInThePlaceOfAClassIsReadWhole() {
        assertThat(decode(Delegating.class, "{\"x\":\"1\",\"no\":[1],\"y\":\"2\"}").inner)
                .isEqualTo(new Inner("1", "2"));
    }

    @Test
    void typesMayContainTheirLike() {
        String json = "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[{\"name\":\"c\"}]}]}";

        assertThat(decode(Tree.class, json))
                .isEqualTo(new Tree("a", List.of(new Tree("b", List.of(new Tree("c", null))))));
        Grown grown = decode(Grown.class, json);
        assertThat(grown.children).singleElement().satisfies(child -> {
            assertThat(child.name).isEqualTo("b");
            assertThat(child.children)
                    .singleElement()
                    .satisfies(last -> assertThat(last.name).isEqualTo("c"));
        });
    }

    private static <R> R decode(Class<R> type, String json) {
        return Fixtures.decodeText(type, json, ZoneOffset.UTC).value();
    }
}
