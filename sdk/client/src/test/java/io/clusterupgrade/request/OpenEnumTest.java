// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clusterupgrade.css.model.UpgradeStepStatus;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnumTest {
    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS", "success", "Success", "sUCCESS"})
    void isEqualInAnyCaseAndKeepsItsText(String text) {
        UpgradeTaskStatus value = UpgradeTaskStatus.of(text);

        assertThat(value).isEqualTo(UpgradeTaskStatus.SUCCESS).hasSameHashCodeAs(UpgradeTaskStatus.SUCCESS);
        assertThat(value.isKnown()).isTrue();
        assertThat(value).hasToString(text);
        assertThat(value.value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS ", " success", "\tSuccess\r\n", "\u00a0SUCCESS\u3000", "\ufeffSUCCESS\u200b"})
    void ignoresBlanksAroundTheText(String text) {
        UpgradeTaskStatus value = UpgradeTaskStatus.of(text);

        assertThat(value).isEqualTo(UpgradeTaskStatus.SUCCESS).hasSameHashCodeAs(UpgradeTaskStatus.SUCCESS);
        assertThat(UpgradeTaskStatus.SUCCESS).isEqualTo(value);
        assertThat(value.isKnown()).isTrue();
        assertThat(value.isAbsent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\u00a0"})
    void isAbsentIfTheTextIsBlank(String text) {
        UpgradeTaskStatus value = UpgradeTaskStatus.of(text);

        assertThat(value).isEqualTo(UpgradeTaskStatus.ABSENT).hasSameHashCodeAs(UpgradeTaskStatus.ABSENT);
        assertThat(value.isAbsent()).isTrue();
        assertThat(value.isKnown()).isFalse();
    }

    @Test
    void differsByTypeAndByText() {
        assertThat(UpgradeTaskStatus.SUCCESS).isNotEqualTo(UpgradeStepStatus.SUCCESS);
        assertThat(UpgradeTaskStatus.SUCCESS)
                .isNotEqualTo(UpgradeTaskStatus.of("SUCCESS FULL"))
                .isNotEqualTo("SUCCESS")
                .isNotEqualTo(null);
    }

    @Test
    void isNotKnownIfAbsent() {
        assertThat(UpgradeTaskStatus.ABSENT.isAbsent()).isTrue();
        assertThat(UpgradeTaskStatus.ABSENT.isKnown()).isFalse();
        assertThat(UpgradeTaskStatus.ABSENT).isEqualTo(UpgradeTaskStatus.of("")).hasToString("");
        assertThat(UpgradeTaskStatus.of("later").isAbsent()).isFalse();
        assertThat(UpgradeTaskStatus.of("later").isKnown()).isFalse();
    }

    /** Letters whose case conversion is not reversible: dotless and dotted i, long s, Kelvin, sharp s. */
    @Test
    void hasEqualHashCodesIfEqual() {
        String[] texts = {
            "PARTIAL_FAILED",
            "partial_failed",
            "PART\u0130AL_FAILED",
            "part\u0131al_failed",
            "\u017fuccess",
            "success",
            "\u212a",
            "k",
            "K",
            "\u00df",
            "ss",
            "\u03c3",
            "\u03c2",
            "\u03a3",
            "\u01c4",
            "\u01c5",
            "\u01c6",
            "\ud801\udc00",
            "\ud801\udc28"
        };
        for (String a : texts) {
            for (String b : texts) {
                UpgradeTaskStatus one = UpgradeTaskStatus.of(a);
                UpgradeTaskStatus two = UpgradeTaskStatus.of(b);
                if (one.equals(two)) {
                    assertThat(one).as(a + " and " + b).hasSameHashCodeAs(two);
                    assertThat(one.isKnown()).isEqualTo(two.isKnown());
                }
            }
        }
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(UpgradeTaskStatus.of("partial_failed"))
                    .isEqualTo(UpgradeTaskStatus.PARTIAL_FAILED)
                    .hasSameHashCodeAs(UpgradeTaskStatus.PARTIAL_FAILED);
            assertThat(UpgradeTaskStatus.of("waiting").hashCode())
                    .isEqualTo(UpgradeTaskStatus.of("WAITING").hashCode());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void listsTheConstantsOfAType() {
        assertThat(OpenEnum.known(UpgradeTaskStatus.class))
                .containsEntry("", UpgradeTaskStatus.ABSENT)
                .containsEntry("partial_failed", UpgradeTaskStatus.PARTIAL_FAILED)
                .hasSize(5)
                .isUnmodifiable();
    }

    @Test
    void isItsTextInJson() throws IOException {
        JsonMapper mapper = new JsonMapper();

        assertThat(mapper.writeValueAsString(UpgradeTaskStatus.of("Later"))).isEqualTo("\"Later\"");
        assertThat(mapper.readValue("\"success\"", UpgradeTaskStatus.class)).isEqualTo(UpgradeTaskStatus.SUCCESS);
    }

    @Test
    void rejectsNull() {
        assertThatNullPointerException().isThrownBy(() -> create(null)).withMessage("value");
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may pass
    private static UpgradeTaskStatus create(@Nullable String value) {
        return UpgradeTaskStatus.of(value);
    }
}
