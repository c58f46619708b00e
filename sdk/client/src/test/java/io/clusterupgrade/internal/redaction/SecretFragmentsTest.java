// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places of a text are parts of a secret. */
class SecretFragmentsTest {
    private static final String LONG = "0123456789abcdefghij";

    @ParameterizedTest(name = "of {0}: {1} are hidden")
    @CsvSource({
        // Half of a short secret and one more, between four and nine.
        "abcdef, ..abcd.., 4",
        "abcdef, ..bcde.., 4",
        "abcdef, ..bcd..x, 0",
        "abcdefghij, ..bcdefg..x, 6",
        "abcdefghij, ..bcdef..x, 0",
        "0123456789abcdefghi, ..123456789..x, 9",
        "0123456789abcdefghi, ..12345678..x, 0",
        // Eight of a long one.
        "0123456789abcdefghij, ..12345678..x, 8",
        "0123456789abcdefghij, ..1234567..x, 0",
        // Shorter than a fragment can be: a secret that is in every text.
        "abc, ..abc..x, 0"
    })
    void aFragmentIsHiddenAnywhere(String secret, String text, int hidden) {
        assertThat(found(secret, text)).isEqualTo(hidden);
    }

    @ParameterizedTest(name = "{0}: {1} are hidden")
    @CsvSource(
            value = {
                "the key is 0123, 4",
                "the key is 0123456, 7",
                "the key is 012, 0",
                "the key is 0123\"}, 4",
                "the key is 0123%3, 4",
                "the key is 0123 and more, 0",
                "0123, 4",
                "1234, 0"
            })
    void aTextThatIsCutEndsWithTheBeginning(String text, int hidden) {
        assertThat(found(LONG, text)).isEqualTo(hidden);
    }

    @Test
    void base64IsFoundBehindAnyNumberOfBytes() {
        for (String before : new String[] {"", "u", "u:", "u:v"}) {
            for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
                String encoded = encoder.encodeToString((before + LONG + "?>?>").getBytes(StandardCharsets.UTF_8));

                // At most the characters that depend on the neighbours are left.
                assertThat(found(LONG, encoded)).as(before + encoded).isGreaterThanOrEqualTo(26);
            }
        }
        assertThat(found(
                        LONG,
                        Base64.getEncoder().encodeToString("no secret at all here".getBytes(StandardCharsets.UTF_8))))
                .isZero();
    }

    @Test
    void base64OfSignsIsFoundInBothAlphabets() {
        String secret = "\u00fb\u00ff\u00fe?>?>?>~~~\u00ff\u00ff";
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);

        assertThat(found(secret, Base64.getEncoder().encodeToString(utf8))).isGreaterThan(20);
        assertThat(found(secret, Base64.getUrlEncoder().encodeToString(utf8))).isGreaterThan(20);
    }

    @Test
    void aSecretWithLettersBeyondAsciiIsFoundByItsBytes() {
        String secret = "pässwörd-ßtraße";
        String bytes = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(found(secret, bytes)).isEqualTo(bytes.length());
        assertThat(found(secret, secret)).isEqualTo(secret.length());
    }

    @Test
    void severalSecretsAreFoundInOneText() {
        String other = "zyxwvutsrqponmlkjihgfedcba";
        BitSet found = null;
        for (SecretFragments fragments : SecretFragments.of(List.of(LONG, other, LONG))) {
            found = fragments.find(UnescapedText.of(LONG + "--" + other), found);
        }

        assertThat(found.cardinality()).isEqualTo(LONG.length() + other.length());
        assertThat(found.get(LONG.length())).isFalse();
    }

    @Test
    void aDescriptionHasCountsOnly() {
        assertThat(SecretFragments.of(List.of(LONG)))
                .isNotEmpty()
                .allSatisfy(fragments -> assertThat(fragments.toString()).matches("SecretFragments\\[\\d+ of \\d+]"));
    }

    private static int found(String secret, String text) {
        BitSet found = null;
        for (SecretFragments fragments : SecretFragments.of(List.of(secret))) {
            found = fragments.find(UnescapedText.of(text), found);
        }
        return found == null ? 0 : found.cardinality();
    }
}
