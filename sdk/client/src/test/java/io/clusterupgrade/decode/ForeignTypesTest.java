// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.Samples.paths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.css.model.MigrateParam;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A user's operation may answer any class: inside it our types are read as leniently as in our records. */
class ForeignTypesTest {
    private static final String STEP = "{\"order\":\"3\",\"beginTime\":\"2025-01-01\",\"endTime\":\"soon\"}";

    /** No marks at all, and values that cannot be null. */
    public record Unmarked(
            int number, boolean flag, long big, @Nullable List<CurrentNodeDetail> steps) {}

    /** Neither public nor known to the library by its constructor's marks. */
    private record Hidden(@JsonProperty("time") @Nullable Instant time) {}

    /** With a mark that none of our records has. */
    @JsonIgnoreProperties("secret")
    public record Marked(
            @JsonProperty("secret") @Nullable String secret,
            @JsonProperty("step") @Nullable CurrentNodeDetail step) {}

    /** Made by a method of its own. */
    public record Made(@Nullable String text) {
        @JsonCreator
        static Made of(@JsonProperty("given") @Nullable String given) {
            return new Made("made of " + given);
        }
    }

    public record Box<T>(@JsonProperty("content") @Nullable T content) {}

    public enum Size {
        SMALL,
        LARGE
    }

    public record Boxes(
            @JsonProperty("step") @Nullable Box<CurrentNodeDetail> step,
            @JsonProperty("marked") @Nullable Marked marked,
            @JsonProperty("size") @Nullable Size size,
            @JsonProperty("ratio") double ratio,
            @JsonProperty("after") @Nullable String after) {}

    /** A class with fields. */
    public static class Bean {
        public @Nullable Instant time;
        public @Nullable UpgradeTaskStatus word;
        public @Nullable MigrateParam param;
        public @Nullable List<CurrentNodeDetail> steps;
        public @Nullable Map<String, List<Integer>> numbers;
        public @Nullable Unmarked unmarked;
    }

    @Test
    void readsARecordWithoutMarksByTheNamesOfItsComponents() {
        DecodeResult<Unmarked> decoded =
                decode(Unmarked.class, "{\"number\":\"7\",\"steps\":[" + STEP + "],\"big\":null}");

        assertThat(decoded.value().number()).isEqualTo(7);
        assertThat(decoded.value().flag()).isFalse();
        assertThat(decoded.value().big()).isZero();
        assertThat(decoded.value().steps()).hasSize(1);
        assertThat(paths(decoded)).containsExactly("/steps/0/endTime");
    }

    @Test
    void readsARecordThatIsNotPublic() {
        assertThat(decode(Hidden.class, "{\"time\":\"2025-01-01\"}").value().time())
                .isEqualTo("2025-01-01T00:00:00Z");
    }

    @Test
    void leavesMarksThatOurRecordsDoNotHaveToTheLibrary() {
        DecodeResult<Marked> marked = decode(Marked.class, "{\"secret\":\"s\",\"step\":" + STEP + ",\"later\":1}");

        assertThat(marked.value().secret()).isNull();
        assertThat(marked.value().step()).extracting("order").isEqualTo(3);
        assertThat(paths(marked)).containsExactly("/step/endTime");
        assertThat(decode(Made.class, "{\"given\":\"g\"}").value()).isEqualTo(new Made("made of g"));
    }

    @Test
    void readsTypesOfTheUsersOwnInsideRecords() {
        DecodeResult<Boxes> decoded = decode(
                Boxes.class,
                "{\"step\":{\"content\":" + STEP + ",\"content\":{}},\"marked\":[1],\"size\":\"LARGE\",\"ratio\":0.5,"
                        + "\"after\":\"a\"}");

        assertThat(decoded.value().step()).extracting("content.order").isEqualTo(3);
        assertThat(decoded.value().marked()).isNull();
        assertThat(decoded.value().size()).isEqualTo(Size.LARGE);
        assertThat(decoded.value().ratio()).isEqualTo(0.5);
        assertThat(decoded.value().after()).isEqualTo("a");
        assertThat(paths(decoded)).containsExactly("/step/content/endTime", "/marked");
    }

    @Test
    void readsAClassWithFields() {
        DecodeResult<Bean> decoded = decode(
                Bean.class,
                "{\"time\":\"2025-01-01\",\"word\":\"RUNNING\",\"param\":\"{\\\"instType\\\":\\\"ess\\\"}\",\"steps\":"
                        + STEP + ",\"numbers\":{\"a\":[1,\"x\",\"2\"],\"b\":null},\"later\":{},"
                        + "\"unmarked\":{\"number\":1,\"flag\":\"true\"}}");
        Bean bean = decoded.value();

        assertThat(bean.time).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(bean.word).isSameAs(UpgradeTaskStatus.RUNNING);
        assertThat(bean.param).extracting("instType").isEqualTo("ess");
        assertThat(bean.steps).hasSize(1);
        assertThat(bean.numbers).containsExactly(Map.entry("a", List.of(1, 2)));
        assertThat(bean.unmarked).isEqualTo(new Unmarked(1, true, 0, null));
        assertThat(paths(decoded)).containsExactly("/steps/endTime", "/numbers/a/1", "/numbers/b");
    }

    @Test
    void rejectsWhatTheLibraryRejects() {
        assertThatThrownBy(() -> decode(Boxes.class, "{\"size\":\"HUGE\"}"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessage("it is not JSON, or it breaks off");
        assertThatThrownBy(() -> decode(Boxes.class, "{\"step\":{\"content\":"))
                .isInstanceOf(UnreadableBodyException.class);
    }

    private static <R> DecodeResult<R> decode(Class<R> type, String json) {
        return Fixtures.decodeText(type, json, ZoneOffset.UTC);
    }
}
