// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{ } | {}",
                "[ 1 , 2 ] | [1,2]",
                "{ \"b\" : 1.0 , \"a\" : 1e5 } | {\"b\":1.0,\"a\":1e5}",
                "[1E+5, -0, -0.00, 1.10, 12345678901234567890.123456789012345678901] | [1E+5,-0,-0.00,1.10,12345678901234567890.123456789012345678901]",
                "\" a  b \" | \" a  b \"",
                "\"\\u00e9\\/\" | \"\u00e9/\"",
                "true | true",
                "null | null",
                "1.50 | 1.50"
            })
    void keepsTheTextWithoutWhiteSpaceBetweenItsParts(String json, String compact) {
        assertThat(JsonValue.of(json).raw()).isEqualTo(compact);
        assertThat(JsonValue.of(json)).hasToString(compact);
        assertThat(JsonValue.of(compact)).isEqualTo(JsonValue.of(json)).hasSameHashCodeAs(JsonValue.of(json));
    }

    @Test
    void isEqualIfItsTextIsEqual() {
        assertThat(JsonValue.of("{\"a\":1}")).isEqualTo(JsonValue.of(" {\"a\" : 1} "));
        assertThat(JsonValue.of("1.0")).isNotEqualTo(JsonValue.of("1"));
        assertThat(JsonValue.of("{\"a\":1,\"b\":2}")).isNotEqualTo(JsonValue.of("{\"b\":2,\"a\":1}"));
        assertThat(JsonValue.of("1")).isNotEqualTo("1").isNotEqualTo(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "  ", "{", "[1", "{\"a\"}", "{a:1}", "'a'", "tru", "1 2", "{} {}", "{}]", "01", "1.", ".5", "+1",
                "NaN", "// x\n1", "[1,]", "\"\n\"", "\u0000"
            })
    void rejectsTextThatIsNotOneJsonValue(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of(json));
    }

    @Test
    void doesNotShowTheTextThatItRejects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.of("{\"password\": hidden}"))
                .withMessage("not JSON")
                .satisfies(thrown -> assertThat(thrown)
                        .rootCause()
                        // Jackson 2.15 points at the end of the word, later versions at its beginning.
                        .message()
                        .matches("line 1, column (14|20)"));
    }

    @Test
    void rejectsTextsThatAreNestedVeryDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.of("[".repeat(100_000) + "]".repeat(100_000)));
    }

    @Test
    void keepsNumbersOfAnyLength() {
        for (String number : List.of("9".repeat(50_000), "1e999999999999", "0." + "1".repeat(5_000))) {
            JsonValue value = JsonValue.of("{\"n\":" + number + "}");

            assertThat(value.raw()).isEqualTo("{\"n\":" + number + "}");
            assertThat(value.at("/n")).hasToString(number);
        }
    }

    @Test
    void returnsTheDigitsOfANumberThatExceedsJavasRange() {
        String longest = "9".repeat(1_000);
        Map<String, Object> map = JsonValue.of("{\"fits\":" + longest + ",\"long\":" + longest
                        + "9,\"far\":1e999999999999," + "\"list\":[0." + "1".repeat(2_000) + ",7]}")
                .asMap();

        assertThat(map.get("fits")).isEqualTo(new BigInteger(longest));
        assertThat(map.get("long")).isEqualTo(longest + "9");
        assertThat(map.get("far")).isEqualTo("1e999999999999");
        assertThat(map.get("list")).isEqualTo(List.of("0." + "1".repeat(2_000), 7));
    }

    @Test
    void returnsPlainJavaValuesInOrder() {
        Map<String, Object> map = JsonValue.of(
                        "{\"z\":1,\"a\":[1.50,\"t\",true,null,{\"k\":[]}],\"big\":12345678901234567890}")
                .asMap();

        assertThat(map.keySet()).containsExactly("z", "a", "big");
        assertThat(map.get("z")).isEqualTo(1);
        assertThat(map.get("a"))
                .isEqualTo(Arrays.asList(new BigDecimal("1.50"), "t", true, null, Map.of("k", List.of())));
        assertThat(map.get("big")).hasToString("12345678901234567890");
        assertThat(map).isUnmodifiable();
        assertThat(JsonValue.of("[1,null]").asList()).containsExactly(1, null).isUnmodifiable();
    }

    @Test
    void namesItsKindIfAnotherIsRequested() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JsonValue.of("[1]").asMap())
                .withMessage("not a JSON object: an array");
        assertThatIllegalStateException()
                .isThrownBy(() -> JsonValue.of("{}").asList())
                .withMessage("not a JSON array: an object");
        assertThatIllegalStateException()
                .isThrownBy(() -> JsonValue.of("null").asList())
                .withMessage("not a JSON array: a plain value");
        assertThat(JsonValue.of("{}").isObject()).isTrue();
        assertThat(JsonValue.of("{}").isList()).isFalse();
        assertThat(JsonValue.of("[]").isList()).isTrue();
        assertThat(JsonValue.of("\"{\"").isObject()).isFalse();
    }

    @Test
    void returnsTheContentOfStrings() {
        assertThat(JsonValue.of("\"a \\\"b\\\" \\n\"").asText()).isEqualTo("a \"b\" \n");
        assertThat(JsonValue.of("1.0").asText()).isEqualTo("1.0");
        assertThat(JsonValue.of("null").asText()).isEqualTo("null");
        assertThat(JsonValue.of("[1]").asText()).isEqualTo("[1]");
    }

    @Test
    void returnsTheValueAtAPointer() {
        JsonValue value =
                JsonValue.of("{\"a\":[{\"s\":\"x\"},1.0,1e5,null],\"\":7,\"a/b\":8,\"m~n\":9,\"0\":{\"1\":2}}");

        assertThat(value.at("")).isEqualTo(value);
        assertThat(value.at("/a/0/s")).isEqualTo(JsonValue.of("\"x\""));
        assertThat(value.at("/a/1")).hasToString("1.0");
        assertThat(value.at("/a/2")).hasToString("1e5");
        assertThat(value.at("/a/3")).hasToString("null");
        assertThat(value.at("/a")).hasToString("[{\"s\":\"x\"},1.0,1e5,null]");
        assertThat(value.at("/")).hasToString("7");
        assertThat(value.at("/a~1b")).hasToString("8");
        assertThat(value.at("/m~0n")).hasToString("9");
        assertThat(value.at("/0/1")).hasToString("2");
        for (String nothing : List.of("/x", "/a/4", "/a/-1", "/a/s", "/a/0/s/t", "/a/01", "/a/1/0", "/a/3/x")) {
            assertThat(value.at(nothing)).as(nothing).isNull();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> value.at("a"));
    }

    @Test
    void writesPlainJavaValuesAndJsonValues() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", Arrays.asList(1, 2.5, new BigDecimal("1.10"), "t", true, null));
        map.put("json", JsonValue.of("{ \"a\" : 1e5 }"));
        map.put("nested", List.of(JsonValue.of("[1.0]")));
        map.put("time", Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(JsonValue.from(map))
                .hasToString("{\"list\":[1,2.5,1.10,\"t\",true,null],\"json\":{\"a\":1e5},\"nested\":[[1.0]],"
                        + "\"time\":\"2026-01-01T00:00:00Z\"}");
        assertThat(JsonValue.from(null)).hasToString("null");
        assertThat(JsonValue.from(JsonValue.of("[ ]"))).hasToString("[]");
        assertThat(JsonValue.from("a\"b")).hasToString("\"a\\\"b\"");
    }

    @Test
    void rejectsValuesThatCannotBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.from(new Object()));
        Map<String, Object> circle = new HashMap<>();
        circle.put("self", circle);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.from(circle))
                .withMessageStartingWith("the value ");
    }

    @Test
    void redactsSecretsInToStringAndKeepsItsText() {
        String json = "{\"login\":{\"sshKey\":\"mine\",\"userPassword\":{\"password\":\"hunter2\"}},\"n\":1}";
        JsonValue value = JsonValue.of(json);

        assertThat(value)
                .hasToString("{\"login\":{\"sshKey\":\"mine\",\"userPassword\":{\"password\":\"****\"}},\"n\":1}");
        assertThat(value.raw()).isEqualTo(json);
        assertThat(value.at("/login/userPassword/password").asText()).isEqualTo("hunter2");
        assertThat(value.asMap().toString()).doesNotContain("hunter2").contains("mine");
        assertThat(value).isNotEqualTo(JsonValue.of(json.replace("hunter2", "hunter3")));
        assertThat(JsonValue.from(Map.of("free", value)).raw()).isEqualTo("{\"free\":" + json + "}");
    }
}
