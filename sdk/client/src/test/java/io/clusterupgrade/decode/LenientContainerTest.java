// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.Samples.paths;
import static io.clusterupgrade.decode.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.decode.Samples.Kinds;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientContainerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"a,b,c\" | a/b/c",
                "\" a , b \" | a/b",
                "\",a,,b,\" | a/b",
                "\"a\" | a",
                "\"a b\" | a b",
                "[\"a\",\"b\"] | a/b",
                "[1,true,\"b\"] | 1/true/b",
                "[\"a,b\"] | a,b",
                "\"\" | ''",
                "\"  \" | ''",
                "\",,\" | ''",
                "[] | ''"
            })
    void readsListsOfNamesFromCommasAndFromArrays(String json, String expected) {
        DecodeResult<Kinds> decoded = read("names", json);

        assertThat(decoded.warnings()).isEmpty();
        assertThat(String.join("/", decoded.value().names())).isEqualTo(expected);
    }

    @Test
    void dropsAndReportsNullElementsAndThoseOfTheWrongKind() {
        DecodeResult<Kinds> decoded = read("names", "[\"a\",null,{\"x\":[1]},\"b\",[\"c\"],null]");

        assertThat(decoded.value().names()).containsExactly("a", "b");
        assertThat(paths(decoded)).containsExactly("/names/1", "/names/2", "/names/4", "/names/5");

        DecodeResult<Kinds> numbers = read("numbers", "[1,\"2\",\"x\",2147483648,null,3.0]");
        assertThat(numbers.value().numbers()).containsExactly(1, 2, 3);
        assertThat(paths(numbers)).containsExactly("/numbers/2", "/numbers/3", "/numbers/4");
    }

    @Test
    void acceptsOneObjectInThePlaceOfAnArray() {
        DecodeResult<Kinds> decoded = read("steps", "{\"order\":3,\"name\":\"n\",\"beginTime\":\"x\"}");

        assertThat(decoded.value().steps()).hasSize(1);
        assertThat(decoded.value().steps().get(0).order()).isEqualTo(3);
        assertThat(paths(decoded)).containsExactly("/steps/beginTime");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "names | 7",
                "names | {\"a\":\"b\"}",
                "names | true",
                "numbers | 7",
                "numbers | \"1,2\"",
                "numbers | {\"a\":1}",
                "steps | \"x\"",
                "steps | \"\"",
                "steps | 7",
                "counts | []",
                "counts | \"x\"",
                "counts | [{\"a\":1}]",
                "step | \"x\"",
                "step | \"\"",
                "step | [{\"order\":1}]",
                "step | [[[1]]]",
                "step | 7.5",
                "param | 7",
                "param | [{\"instType\":\"ess\"}]",
                "azs | 7",
                "azs | [\"a\"]"
            })
    void losesAndReportsAContainerOfTheWrongKind(String member, String json) {
        assertThat(paths(read(member, json))).containsExactly("/" + member);
    }

    @Test
    void keepsTheOrderOfMapsAndDropsOnlyTheirBadValues() {
        DecodeResult<Kinds> decoded =
                read("counts", "{\"z\":1,\"a\":\"2\",\"m\":null,\"b\":{\"x\":1},\"/~\":[],\"y\":3}");

        assertThat(decoded.value().counts()).containsExactly(Map.entry("z", 1), Map.entry("a", 2), Map.entry("y", 3));
        assertThat(paths(decoded)).containsExactly("/counts/m", "/counts/b", "/counts/~1~0");
    }

    @Test
    void readsJsonInsideATextAndAsAPlainObject() {
        String json = "{\"instType\":\"ess\",\"sourceAz\":\"a,b\",\"targetAz\":[\"c\"],\"later\":{}}";

        for (DecodeResult<Kinds> decoded : List.of(read("param", json), read("param", quoted(json)))) {
            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.value().param().instType()).isEqualTo("ess");
            assertThat(decoded.value().param().sourceAz()).containsExactly("a", "b");
            assertThat(decoded.value().param().targetAz()).containsExactly("c");
            assertThat(decoded.value().param().migrateType()).isNull();
        }
        String azs = "{\"az1\":\"n1,n2\",\"az2\":[]}";
        for (DecodeResult<Kinds> decoded : List.of(read("azs", "{}"), read("azs", "\"{}\""))) {
            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.value().azs().nodesByAz()).isEmpty();
        }
        for (DecodeResult<Kinds> decoded : List.of(read("azs", azs), read("azs", quoted(azs)))) {
            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.value().azs().nodesByAz())
                    .containsExactly(Map.entry("az1", List.of("n1", "n2")), Map.entry("az2", List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\\n"})
    void treatsAnEmptyStringAsAbsentEmbeddedJson(String text) {
        assertThat(read("param", "\"" + text + "\"").warnings()).isEmpty();
        assertThat(read("param", "\"" + text + "\"").value().param()).isNull();
        assertThat(read("azs", "\"" + text + "\"").warnings()).isEmpty();
        assertThat(read("azs", "\"" + text + "\"").value().azs()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{",
                "{\"instType\":\"ess\"",
                "{\"instType\":ess}",
                "[1]",
                "7",
                "null",
                "\"{}\"",
                "{\"instType\":\"ess\"} behind",
                "{\"instType\":\"ess\"}{}"
            })
    void dropsInvalidEmbeddedJsonAndReportsItsPath(String text) {
        DecodeResult<Kinds> decoded = read("param", quoted(text));

        assertThat(decoded.value().param()).isNull();
        assertThat(paths(decoded)).contains("/param").allMatch(path -> path.startsWith("/param"));
        assertThat(decoded.warnings().toString()).doesNotContain("ess");
    }

    @Test
    void reportsMembersInsideEmbeddedJsonUnderTheirOuterPath() {
        DecodeResult<Kinds> param =
                read("param", quoted("{\"instType\":{},\"migrateType\":\"m\",\"targetAz\":[null,\"b\"]}"));
        DecodeResult<Kinds> azs = read("azs", quoted("{\"az1\":7,\"az2\":\"n\",\"az3\":[{}]}"));

        assertThat(paths(param)).containsExactly("/param/instType", "/param/targetAz/0");
        assertThat(param.value().param().migrateType()).isEqualTo("m");
        assertThat(param.value().param().targetAz()).containsExactly("b");
        assertThat(paths(azs)).containsExactly("/azs/az1", "/azs/az3/0");
        assertThat(azs.value().azs().nodesByAz()).containsEntry("az2", List.of("n"));
    }

    @Test
    void forgetsThePathOfEmbeddedJsonBehindIt() {
        String body = "{\"detailList\":[{},{\"migrateParam\":\"{\\\"instType\\\":[]}\",\"batchSize\":\"x\"},"
                + "{\"migrateParam\":\"{\",\"currentNodeDetail\":[{\"order\":\"x\"}]}]}";
        DecodeResult<UpgradeDetailPage> decoded = Fixtures.decodeText(UpgradeDetailPage.class, body, ZoneOffset.UTC);

        assertThat(paths(decoded))
                .containsExactly(
                        "/detailList/1/migrateParam/instType",
                        "/detailList/1/batchSize",
                        "/detailList/2/migrateParam",
                        "/detailList/2/currentNodeDetail/0/order");
    }

    @Test
    void keepsAnyJsonInFreeMembersAsItIs() {
        String json = "{ \"b\" : [ 1.0, 1e5, -0.00, \"\\u00e9\", null, true ], \"a\" : { } }";

        assertThat(read("free", json).value().free())
                .hasToString("{\"b\":[1.0,1e5,-0.00,\"\u00e9\",null,true],\"a\":{}}");
        assertThat(read("free", "null").value().free()).isNull();
        assertThat(read("free", "\"\"").value().free()).hasToString("\"\"");
        assertThat(read("free", "[]").value().free()).hasToString("[]");
    }

    @Test
    void losesFreeJsonThatIsLongerThanAnySetting() {
        String longest = "[" + "12345678,".repeat(460_000) + "7]";

        assertThat(read("free", longest).value().free().raw()).isEqualTo(longest);
        DecodeResult<Kinds> taskNotFound = read("free", "{\"a\":" + longest + ",\"b\":" + longest + "}");
        assertThat(taskNotFound.value().free()).isNull();
        assertThat(taskNotFound.warnings()).hasSize(1);
    }

    @Test
    void keepsOneRecordForAllObjectsThatSayNothing() {
        List<CurrentNodeDetail> steps =
                read("steps", "[{},{\"later\":1},{\"name\":\"n\"},{}]").value().steps();

        assertThat(steps).hasSize(4);
        assertThat(steps.get(0)).isSameAs(steps.get(1)).isSameAs(steps.get(3)).isNotEqualTo(steps.get(2));
    }

    @Test
    void losesNoOtherMemberWhenOneComesTwice() {
        String twice = "{\"order\":1,\"name\":\"n\",\"status\":\"RUNNING\",\"desc\":\"d\",\"beginTime\":\"2025-01-01\","
                + "\"endTime\":\"2025-01-02\",\"order\":2,\"status\":\"SUCCESS\"}";
        CurrentNodeDetail step = read("step", twice).value().step();

        assertThat(step.order()).isIn(1, 2);
        assertThat(step.status().isKnown()).isTrue();
        assertThat(step.endTime()).isEqualTo("2025-01-02T00:00:00Z");
        assertThat(step.name()).isEqualTo("n");
        assertThat(read("before", "\"x\",\"before\":\"b\"").value().before()).isEqualTo("b");
    }

    @Test
    void readsEitherSpellingOfAMemberWithTwo() {
        assertThat(read("Time", "\"2025-01-01\"").value().time()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(read("Time", "\"2025-01-01\",\"time\":\"2025-01-02\"")
                        .value()
                        .time())
                .isEqualTo("2025-01-02T00:00:00Z");
    }

    @Test
    void passesOverUnknownMembersOfAnyKind() {
        for (String json : List.of("{\"a\":[{\"b\":1e999999999}]}", "[[[]]]", "1e400", "\"x\"", "null", "false")) {
            assertThat(read("later", json).warnings()).as(json).isEmpty();
        }
    }

    @Test
    void stopsCountingFaultsAtSomePoint() {
        assertThat(read("numbers", "[" + "null,".repeat(100_000) + "7]").warnings())
                .hasSize(1_000);
    }

    @Test
    void handsOutReportsThatCannotBeChanged() {
        assertThat(read("number", "[]").warnings()).isUnmodifiable();
        assertThat(read("number", "7").warnings()).isUnmodifiable();
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
