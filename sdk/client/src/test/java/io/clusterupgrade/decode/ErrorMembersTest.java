// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of an error body, and where that ends. */
class ErrorMembersTest {
    @ParameterizedTest(name = "{0} has a value: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":null} | false",
                "{\"a\":false} | false",
                "{\"a\":0} | false",
                "{\"a\":\"\"} | false",
                "{\"a\":{}} | false",
                "{\"a\":[]} | false",
                "{\"a\":true} | true",
                "{\"a\":1} | true",
                "{\"a\":\"x\"} | true",
                "{\"a\":{\"b\":null}} | true",
                "{\"a\":[null]} | true",
                // Truncated inside of the value.
                "{\"a\":{\"b\":1 | true",
                "<r><a>x</a></r> | true",
                "<r><a>0</a></r> | false",
                "<r><a><b>x</b></a></r> | true"
            })
    void aMemberHasAValueOrNot(String body, boolean hasValue) {
        assertThat(members(body).names()).contains(entry("a", hasValue));
        assertThat(members(body).isObject()).isTrue();
    }

    @Test
    void objectsAreKeptToASecondLevelBelowTheRoot() {
        assertThat(members(
                                "{\"a\":{\"code\":\"1\",\"b\":{\"code\":\"2\",\"c\":{\"code\":\"3\",\"d\":[{}]},\"message\":\"m\"}}}")
                        .below())
                .containsExactly(
                        new ErrorMembers.Below("a", Map.of("code", "1")),
                        new ErrorMembers.Below("a", Map.of("code", "2", "message", "m")));
    }

    @Test
    void whatFollowsADeepObjectIsReadAtItsOwnLevel() {
        ErrorMembers members = members("{\"a\":{\"b\":{\"c\":{\"x\":[1,{\"y\":2}]},\"code\":\"2\"}},\"code\":\"1\"}");

        assertThat(members.root()).containsExactly(entry("code", "1"));
        assertThat(members.below()).containsExactly(new ErrorMembers.Below("a", Map.of("code", "2")));
    }

    @Test
    void anArrayJoinsItsTextsAndHasObjectsAsMembers() {
        ErrorMembers members = members("{\"detail\":[\" a \",\"b\",[\"c\"],{\"code\":\"1\"}],\"message\":\"m\"}");

        assertThat(members.root()).containsOnly(entry("detail", "a; b"), entry("message", "m"));
        assertThat(members.below()).containsExactly(new ErrorMembers.Below("detail", Map.of("code", "1")));
        assertThat(members("[{\"code\":\"1\"}]").below())
                .containsExactly(new ErrorMembers.Below("", Map.of("code", "1")));
    }

    @Test
    void theFirstValueOfANameIsKept() {
        assertThat(members("{\"code\":\"1\",\"code\":\"2\"}").root()).containsExactly(entry("code", "1"));
        assertThat(members("<r><code>1</code><code>2</code></r>").root()).containsExactly(entry("code", "1"));
    }

    @ParameterizedTest(name = "{0} characters are kept as {1}")
    @CsvSource({"4000, 4000", "4001, 4001", "9000, 4001"})
    void aLongValueIsCut(int length, int kept) {
        String value =
                members("{\"message\":\"" + "x".repeat(length) + "\"}").root().get("message");

        assertThat(value).hasSize(kept);
        assertThat(value.endsWith("…")).isEqualTo(length > 4_000);
    }

    @Test
    void aLongArrayStopsToGrow() {
        String half = "\"" + "x".repeat(2_000) + "\"";
        String two = members("{\"detail\":[" + half + "," + half + "]}").root().get("detail");

        // The third text would be joined, the fourth not: what is joined is cut to the same length.
        assertThat(two).hasSize(4_001).endsWith("…");
        assertThat(members("{\"detail\":[\"" + "x".repeat(3_998) + "\",\"yz\",\"end\"]}")
                        .root()
                        .get("detail"))
                .hasSize(4_001)
                .contains("; ");
    }

    @Test
    void sixteenObjectsAndAThousandNamesAreKept() {
        assertThat(members(objects(16)).below()).hasSize(16);
        assertThat(members(objects(17)).below()).hasSize(16);
        assertThat(members(named(1_000)).names()).hasSize(1_000);
        assertThat(members(named(1_001)).names()).hasSize(1_000);
        String elements = IntStream.range(0, 17)
                .mapToObj(i -> "<a><code>" + i + "</code></a>")
                .collect(Collectors.joining("", "<r>", "</r>"));
        assertThat(members(elements).below())
                .hasSize(16)
                .last()
                .isEqualTo(new ErrorMembers.Below("a", Map.of("code", "15")));
    }

    @Test
    void xmlBelowTheSecondLevelBelongsToTheElementAtTheFirst() {
        ErrorMembers members = members(
                "<Error><Code>C</Code><Detail><Code>D</Code></Detail><Empty><x>1</x></Empty><Fault><Message>F</Message></Fault></Error>");

        assertThat(members.root()).containsExactly(entry("Code", "C"));
        assertThat(members.names()).containsOnlyKeys("Code", "Detail", "Empty", "Fault");
        assertThat(members.below())
                .containsExactly(
                        new ErrorMembers.Below("Detail", Map.of("Code", "D")),
                        new ErrorMembers.Below("Fault", Map.of("Message", "F")));
    }

    @Test
    void anElementAloneIsAMemberOfTheRoot() {
        assertThat(members("<Code> C </Code>").root()).containsExactly(entry("Code", "C"));
        assertThat(members("<Code><![CDATA[a<b]]></Code>").root()).containsExactly(entry("Code", "a<b"));
    }

    @Test
    void aWebPageAndATextHaveNoMembers() {
        for (String body : new String[] {"<html><title>502</title></html>", "<HTML/>", "text", "\"code\"", "", "{"}) {
            assertThat(members(body).names()).as(body).isEmpty();
            assertThat(members(body).isObject()).as(body).isEqualTo(body.equals("{"));
        }
    }

    private static String objects(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"code\":\"" + i + "\"}")
                .collect(Collectors.joining(",", "{\"a\":[", "]}"));
    }

    private static String named(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    private static ErrorMembers members(String body) {
        return ErrorMembers.of(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    }
}
