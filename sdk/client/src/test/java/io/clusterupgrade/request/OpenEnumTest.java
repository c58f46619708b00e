// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.UpgradeStepStatus;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnumTest {
    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS", "success", "Success", "sUCCESS"})
    void isTheSameWordInAnyCaseAndKeepsItsText(String text) {
        UpgradeTaskStatus word = UpgradeTaskStatus.of(text);

        assertThat(word).isEqualTo(UpgradeTaskStatus.SUCCESS).hasSameHashCodeAs(UpgradeTaskStatus.SUCCESS);
        assertThat(word.isKnown()).isTrue();
        assertThat(word).hasToString(text);
        assertThat(word.value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS ", " success", "\tSuccess\r\n", "\u00a0SUCCESS\u3000", "\ufeffSUCCESS\u200b"})
    void isTheSameWordWithBlanksAroundIt(String text) {
        UpgradeTaskStatus word = UpgradeTaskStatus.of(text);

        assertThat(word).isEqualTo(UpgradeTaskStatus.SUCCESS).hasSameHashCodeAs(UpgradeTaskStatus.SUCCESS);
        assertThat(UpgradeTaskStatus.SUCCESS).isEqualTo(word);
        assertThat(word.isKnown()).isTrue();
        assertThat(word.isAbsent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\u00a0"})
    void isAbsentWhenItIsBlank(String text) {
        UpgradeTaskStatus word = UpgradeTaskStatus.of(text);

        assertThat(word).isEqualTo(UpgradeTaskStatus.ABSENT).hasSameHashCodeAs(UpgradeTaskStatus.ABSENT);
        assertThat(word.isAbsent()).isTrue();
        assertThat(word.isKnown()).isFalse();
    }

    @Test
    void isAnotherWordInAnotherTypeOrWithAnotherText() {
        assertThat(UpgradeTaskStatus.SUCCESS).isNotEqualTo(UpgradeStepStatus.SUCCESS);
        assertThat(UpgradeTaskStatus.SUCCESS)
                .isNotEqualTo(UpgradeTaskStatus.of("SUCCESS FULL"))
                .isNotEqualTo("SUCCESS")
                .isNotEqualTo(null);
    }

    @Test
    void isNeitherKnownNorPresentWhenAbsent() {
        assertThat(UpgradeTaskStatus.ABSENT.isAbsent()).isTrue();
        assertThat(UpgradeTaskStatus.ABSENT.isKnown()).isFalse();
        assertThat(UpgradeTaskStatus.ABSENT).isEqualTo(UpgradeTaskStatus.of("")).hasToString("");
        assertThat(UpgradeTaskStatus.of("later").isAbsent()).isFalse();
        assertThat(UpgradeTaskStatus.of("later").isKnown()).isFalse();
    }

    /** Letters whose upper and lower case do not go back and forth: dotless and dotted i, long s, Kelvin, sharp s. */
    @Test
    void hasEqualHashCodesWheneverItIsEqual() {
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
    void doesNotDependOnTheLanguageOfTheMachine() {
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
}
