// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.Samples.paths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.decode.Samples.Kinds;
import io.clusterupgrade.request.EmbeddedJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the members of an object find their components, whatever their order, spelling and length. */
class RecordReadingTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_122L);
    private static final List<String> MEMBERS = List.of(
            "\"order\":3",
            "\"name\":\"n\"",
            "\"status\":\"RUNNING\"",
            "\"desc\":\"d\"",
            "\"beginTime\":\"2025-01-01T00:00:00\"",
            "\"endTime\":\"2025-01-02\"",
            "\"later\":{\"order\":7,\"name\":[{}]}",
            "\"orders\":8",
            "\"orde\":9",
            "\"\":10");

    /** A record that contains its like, under a name that is written with an escape too. */
    public record Tree(
            @JsonProperty("a\"b") @Nullable String quoted,
            @JsonProperty("\u00e9\ud83d\ude00") @Nullable String wide,
            @JsonProperty("trees") @Nullable List<Tree> trees) {}

    /** A user's model with opinions. */
    @EmbeddedJson
    public record Picky(@JsonProperty("name") @Nullable String name) {
        /** Takes no name. */
        public Picky {
            if (name != null) {
                throw new IllegalStateException("not this name");
            }
        }
    }

    public record PickyInside(
            @JsonProperty("picky") @Nullable Picky picky,
            @JsonProperty("after") @Nullable String after) {}

    @Test
    void readsMembersInAnyOrder() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            List<String> members = new ArrayList<>(MEMBERS);
            Collections.shuffle(members, random);
            DecodeResult<CurrentNodeDetail> decoded =
                    decode(CurrentNodeDetail.class, "{" + String.join(",", members) + "}");

            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.value())
                    .as("seed %d, round %d: %s", SEED, round, members)
                    .hasToString("CurrentNodeDetail[order=3, name=n, status=RUNNING, desc=d, "
                            + "beginTime=2025-01-01T00:00:00Z, endTime=2025-01-02T00:00:00Z]");
        }
    }

    @Test
    void usesTheLastOfARepeatedMemberUntilTheRecordIsComplete() {
        assertThat(decode(CurrentNodeDetail.class, "{\"order\":1,\"order\":2,\"order\":null}")
                        .value()
                        .order())
                .isNull();
        DecodeResult<CurrentNodeDetail> complete = decode(
                CurrentNodeDetail.class,
                "{\"order\":1,\"order\":2,\"name\":null,\"status\":\"RUNNING\",\"desc\":\"\",\"beginTime\":\"x\","
                        + "\"endTime\":null,\"order\":3,\"name\":\"n\",\"order\":{}}");

        assertThat(complete.value().order()).isEqualTo(2);
        assertThat(complete.value().name()).isNull();
        assertThat(paths(complete)).containsExactly("/beginTime", "/order");
    }

    @Test
    void knowsNamesHoweverTheyAreWritten() {
        String json = "{ \"a\\\"b\" :\t\"1\" ,\n\"\u00e9\ud83d\ude00\" : \"2\", \"tr\\u0065es\":"
                + "[{\"a\\u0022b\":\"3\"},{\"\\u00e9\\ud83d\\ude00\":\"4\",\"trees\":[{}]}] }";

        for (int round = 0; round < 3; round++) {
            Tree tree = decode(Tree.class, json).value();
            assertThat(tree.quoted()).isEqualTo("1");
            assertThat(tree.wide()).isEqualTo("2");
            assertThat(tree.trees())
                    .containsExactly(
                            new Tree("3", null, null), new Tree(null, "4", List.of(new Tree(null, null, null))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 3_990, 7_970, 8_000, 16_000, 40_000})
    void stepsOverNamesOfAnyLength(int length) {
        for (int more = 0; more < 40; more++) {
            String json = "{\"name\":\"n\",\"" + "x".repeat(length + more) + "\":[1],\"desc\":\"d\"}";
            CurrentNodeDetail step = decode(CurrentNodeDetail.class, json).value();
            assertThat(step.name()).isEqualTo("n");
            assertThat(step.desc()).isEqualTo("d");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3_950, 7_850, 11_900, 15_850})
    void readsEveryKindWhereverTheParsersBuffersEnd(int shift) {
        String wide = "\u00e9\u4e2d\ud83d\ude00 ".repeat(1_500);
        for (int more = 0; more < 250; more++) {
            String json = " ".repeat(shift + more) + "{\"text\":\"" + wide + "\\ud83d\\ude00\",\"state\":\"RUNNING\","
                    + "\"time\":\"2022-12-16 13:40:20.75671 +0800 CST\",\"decimal\":\" 42.50 \",\"names\":\"a,b\"}";
            Kinds kinds = decode(Kinds.class, json).value();
            assertThat(kinds.text()).isEqualTo(wide + "\ud83d\ude00");
            assertThat(kinds.state()).isSameAs(io.clusterupgrade.css.model.UpgradeTaskStatus.RUNNING);
            assertThat(kinds.time()).isEqualTo("2022-12-16T05:40:20.756710Z");
            assertThat(kinds.decimal()).hasToString("42.50");
            assertThat(kinds.names()).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 9_000, 30_000})
    void readsEnumValuesTimesAndNumbersFromVeryLongTexts(int length) {
        String blanks = " ".repeat(length);

        assertThat(Samples.read("time", "\"" + blanks + "2025-01-01\"").value().time())
                .isEqualTo("2025-01-01T00:00:00Z");
        assertThat(Samples.read("number", "\"" + blanks + "7" + blanks + "\"")
                        .value()
                        .number())
                .isEqualTo(7);
        assertThat(Samples.read("state", "\"" + "w".repeat(length) + "\"")
                        .value()
                        .state())
                .hasToString("w".repeat(length));
        assertThat(Samples.read("names", "\"a," + blanks + ",b\"").value().names())
                .containsExactly("a", "b");
        assertThat(Samples.read("flag", "\"" + blanks + "\"").value().flag()).isNull();
    }

    @Test
    void rejectsAResponseThatItsRecordDoesNotTake() {
        assertThatThrownBy(() -> decode(Picky.class, "{\"name\":\"x\"}"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessage("it is not JSON, or it breaks off")
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("not this name");
        assertThatThrownBy(() -> decode(PickyInside.class, "{\"picky\":{\"name\":\"x\"},\"after\":\"a\"}"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasRootCauseMessage("not this name");
    }

    @Test
    void losesJsonInATextThatItsRecordDoesNotTake() {
        DecodeResult<PickyInside> decoded =
                decode(PickyInside.class, "{\"picky\":\"{\\\"name\\\":\\\"x\\\"}\",\"after\":\"a\"}");

        assertThat(decoded.value()).isEqualTo(new PickyInside(null, "a"));
        assertThat(paths(decoded)).containsExactly("/picky");
    }

    /** From a stream, as bodies come, and from an array: the result must be the same. */
    private static <R> DecodeResult<R> decode(Class<R> type, String json) {
        ByteBuffer body = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
        JsonDecoder decoder = new JsonDecoder(ZoneOffset.UTC, false);
        DecodeResult<R> streamed = decoder.decode(type, body.asReadOnlyBuffer());
        assertThat(decoder.<R>decode(type, body)).isEqualTo(streamed);
        return streamed;
    }
}
