// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.Samples.paths;
import static io.clusterupgrade.decode.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.decode.Samples.Kinds;
import io.clusterupgrade.request.DecodeWarning;
import java.math.BigDecimal;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientScalarTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "number | 7 | 7",
                "number | \"7\" | 7",
                "number | \" 7 \" | 7",
                "number | \"-7\" | -7",
                "number | 7.0 | 7",
                "number | \"7.00\" | 7",
                "number | 7e2 | 700",
                "number | 2147483647 | 2147483647",
                "number | -2147483648 | -2147483648",
                "big | 9223372036854775807 | 9223372036854775807",
                "big | \"9223372036854775807\" | 9223372036854775807",
                "big | 1.0e3 | 1000",
                "decimal | 0.00 | 0.00",
                "decimal | \"0.00\" | 0.00",
                "decimal | 1.10 | 1.10",
                "decimal | 100 | 100",
                "flag | true | true",
                "flag | \"true\" | true",
                "flag | \"FALSE\" | false",
                "flag | \" true \" | true",
                "text | \"x\" | x",
                "text | 7 | 7",
                "text | 1.50 | 1.50",
                "text | 1e5 | 1e5",
                "text | true | true",
                "time | 1767225600123 | 2026-01-01T00:00:00.123Z",
                "time | \"1767225600123\" | 2026-01-01T00:00:00.123Z",
                "time | 1767225600 | 2026-01-01T00:00:00Z",
                "time | \"1767225600\" | 2026-01-01T00:00:00Z",
                "time | 1767225600.5 | 2026-01-01T00:00:00.500Z",
                "time | \"2099-12-31T15:59Z\" | 2099-12-31T15:59:00Z",
                "state | \"RUNNING\" | RUNNING",
                "state | 3 | 3",
                "state | \" FAILED\\t\" | FAILED",
                "state | \"Half Way \" | Half Way",
                "state | false | false"
            })
    void readsAPlainValueInAnyClothes(String member, String json, String expected) {
        DecodeResult<Kinds> decoded = read(member, json);

        assertThat(decoded.warnings()).isEmpty();
        assertThat(component(member).apply(decoded.value())).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "big", "decimal", "flag", "time", "text"})
    void treatsNullMissingAndEmptyTextAsAbsentWithoutAWarning(String member) {
        for (String json : new String[] {"null", "\"\""}) {
            assertThat(read(member, json).warnings()).as(json).isEmpty();
            assertThat(component(member).apply(read(member, json).value())).isNull();
        }
        assertThat(component(member).apply(read("before", "\"b\"").value())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "big", "decimal", "flag", "time"})
    void treatsABlankTextAsAbsent(String member) {
        DecodeResult<Kinds> decoded = read(member, "\" \\t \"");

        assertThat(decoded.warnings()).isEmpty();
        assertThat(component(member).apply(decoded.value())).isNull();
    }

    @Test
    void keepsBlanksInTexts() {
        assertThat(read("text", "\"  \"").value().text()).isEqualTo("  ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "number | 2147483648",
                "number | -2147483649",
                "number | \"99999999999\"",
                "number | 7.5",
                "number | \"7.5\"",
                "number | \"seven\"",
                "number | \"0x10\"",
                "number | true",
                "number | 1e400",
                "number | 1e999999999",
                "number | \"1e999999999\"",
                "number | 1e-999999999",
                "number | {\"a\":1}",
                "number | [7]",
                "big | 9223372036854775808",
                "big | 1e999999999",
                "big | [[]]",
                "decimal | \"NaN\"",
                "decimal | \"1e999999999999\"",
                "decimal | \"1e999999999\"",
                "decimal | {}",
                "flag | \"yes\"",
                "flag | 1",
                "flag | []",
                "time | \"soon\"",
                "time | 7",
                "time | 0",
                "time | -1767225600",
                "time | true",
                "time | {\"a\":{\"b\":[1,{}]}}",
                "text | {\"a\":\"b\"}",
                "text | [\"a\"]",
                "state | {\"a\":\"b\"}",
                "state | [\"RUNNING\"]"
            })
    void losesOneMemberAndReportsItWhenTheValueIsOfNoUse(String member, String json) {
        DecodeResult<Kinds> decoded = read(member, json);

        assertThat(component(member).apply(decoded.value())).isNull();
        assertThat(paths(decoded)).containsExactly("/" + member);
        assertThat(decoded.warnings().get(0).problem()).startsWith("expected ").contains(", found ");
    }

    @Test
    void neverShowsTheValueInAReport() {
        DecodeWarning report = read("number", "\"top-secret\"").warnings().get(0);

        assertThat(report.toString())
                .isEqualTo("/number: expected a whole number, found a text that is none")
                .doesNotContain("top-secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 999, 1_001, 5_000, 100_000})
    void survivesNumbersOfAnyLength(int digits) {
        String number = "9".repeat(digits);
        for (String json : new String[] {number, "\"" + number + "\"", "0." + number, "1e" + number}) {
            assertThat(paths(read("number", json))).containsExactly("/number");
            assertThat(paths(read("big", json))).containsExactly("/big");
            assertThat(paths(read("flag", json))).containsExactly("/flag");
            assertThat(paths(read("time", json))).containsExactly("/time");
            assertThat(paths(read("step", json))).containsExactly("/step");
            assertThat(paths(read("notKnown", json))).isEmpty();
            assertThat(read("text", json).warnings()).isEmpty();
            assertThat(read("free", json).warnings()).isEmpty();
        }
        assertThat(read("text", number).value().text()).isEqualTo(number);
        assertThat(read("free", number).value().free()).hasToString(number);
    }

    @Test
    void readsDecimalsToTheLastDigitUpToALength() {
        String digits = "0." + "1".repeat(62);

        assertThat(read("decimal", digits).value().decimal()).isEqualTo(new BigDecimal(digits));
        assertThat(paths(read("decimal", digits + "1"))).containsExactly("/decimal");
    }

    @Test
    void keepsUnknownEnumValuesAndComparesKnownOnesIgnoringCase() {
        UpgradeTaskStatus unknown = read("state", "\"Half-Way\"").value().state();
        UpgradeTaskStatus lower = read("state", "\"partial_failed\"").value().state();

        assertThat(unknown).hasToString("Half-Way").isEqualTo(UpgradeTaskStatus.of("HALF-WAY"));
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.isAbsent()).isFalse();
        assertThat(lower).isEqualTo(UpgradeTaskStatus.PARTIAL_FAILED).hasToString("partial_failed");
        assertThat(lower).hasSameHashCodeAs(UpgradeTaskStatus.PARTIAL_FAILED);
        assertThat(lower.isKnown()).isTrue();
        assertThat(read("state", "\"RUNNING\"").value().state()).isSameAs(UpgradeTaskStatus.RUNNING);
        assertThat(read("state", "\"RUNNING \"").value().state()).isSameAs(UpgradeTaskStatus.RUNNING);
        assertThat(read("state", "\"\\u00a0RUNNING\\ufeff\"").value().state()).isSameAs(UpgradeTaskStatus.RUNNING);
        assertThat(read("state", "\"\"").value().state()).isSameAs(UpgradeTaskStatus.ABSENT);
        assertThat(read("state", "\"  \"").value().state()).isSameAs(UpgradeTaskStatus.ABSENT);
    }

    private static Function<Kinds, Object> component(String member) {
        return switch (member) {
            case "text" -> Kinds::text;
            case "number" -> Kinds::number;
            case "big" -> Kinds::big;
            case "decimal" -> Kinds::decimal;
            case "flag" -> Kinds::flag;
            case "time" -> Kinds::time;
            case "state" -> Kinds::state;
            default -> throw new IllegalArgumentException(member);
        };
    }
}
