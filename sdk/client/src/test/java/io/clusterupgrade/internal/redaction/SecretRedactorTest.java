// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.Leaks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in every form that a server may repeat them in, whole and cut. */
class SecretRedactorTest {
    private static final String SECRET = "aB+c/9=d\"e\\f" + Leaks.random(60, 1) + "&<g>==";
    private final SecretRedactor redactor = SecretRedactor.of(SECRET);

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
    enum Form {
        PLAIN(secret -> secret),
        PERCENT(secret -> URLEncoder.encode(secret, StandardCharsets.UTF_8)),
        PERCENT_IN_LOWER_CASE(secret -> lowerHex(URLEncoder.encode(secret, StandardCharsets.UTF_8))),
        PERCENT_TWICE(
                secret -> URLEncoder.encode(URLEncoder.encode(secret, StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
        JSON(secret -> JsonValue.from(secret).raw().replaceAll("^\"|\"$", "")),
        JSON_WITH_ESCAPED_SLASHES(
                secret -> JsonValue.from(secret).raw().replaceAll("^\"|\"$", "").replace("/", "\\/")),
        JSON_IN_UNICODE(SecretRedactorTest::unicode),
        HTML(secret -> secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("+", "&#43;")
                .replace("=", "&#x3d;")),
        BASE64(secret -> Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))),
        BASE64_BEHIND_ONE(
                secret -> Base64.getEncoder().encodeToString(("u" + secret).getBytes(StandardCharsets.UTF_8))),
        BASE64_BEHIND_TWO(
                secret -> Base64.getUrlEncoder().encodeToString(("u:" + secret).getBytes(StandardCharsets.UTF_8))),
        BASE64_IN_PERCENT(secret -> URLEncoder.encode(
                Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));

        private final UnaryOperator<String> encoder;

        Form(UnaryOperator<String> encoder) {
            this.encoder = encoder;
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void wholeAndCutAtEveryLengthLittleOfASecretIsLeft(Form form) {
        String encoded = form.encoder.apply(SECRET);
        assertThat(redactor.redact("before " + encoded + " after"))
                .as("but for what depends on its neighbours")
                .matches("before (dTp|dW)?\\*{4}(Q==|0=)? after");

        for (int cut = 1; cut <= encoded.length(); cut++) {
            String beginning = encoded.substring(0, cut);
            assertThat(shown("the token " + beginning + " is wrong"))
                    .as(beginning)
                    .isLessThan(8);
            assertThat(shown("the token " + encoded.substring(cut) + " is wrong"))
                    .as(beginning)
                    .isLessThan(8);
            assertThat(shown("unexpected " + beginning)).as(beginning).isLessThan(4);
        }
    }

    @Test
    void aTextThatEndsWithTheBeginningOfASecretLosesIt() {
        assertThat(SecretRedactor.of("planted-secret").redact("got 'plan…'")).isEqualTo("got '****…'");
        assertThat(SecretRedactor.of("planted-secret").redact("got pla")).isEqualTo("got pla");
    }

    @Test
    void moreThanHalfOfAShortSecretIsFoundToo() {
        SecretRedactor redactor = SecretRedactor.of("S3cr3t!pwd");

        assertThat(redactor.redact("is S3cr3t yours?")).isEqualTo("is **** yours?");
        assertThat(redactor.redact("is 3t!pwd yours?")).isEqualTo("is **** yours?");
        assertThat(SecretRedactor.of("planted-password").redact("no password planted-password here"))
                .as("a word of the message")
                .isEqualTo("no password **** here");
        assertThat(redactor.redact("S3cr3t!pwdS3cr3t!pwd.")).isEqualTo("****.");
    }

    @Test
    void doesNotSearchForSecretsThatLookLikeOrdinaryText() {
        assertThat(SecretRedactor.of("s", "", "abc").redact("abc said")).isEqualTo("abc said");
    }

    @Test
    void textsWithoutASecretStayAsTheyAre() {
        String text = "100 % of \\u0041 &amp; %41 are \0\0\0\0\0\0\0\0\0\0 no secrets";

        assertThat(redactor.redact(text)).isSameAs(text);
        assertThat(SecretRedactor.NONE.redact(SECRET)).isSameAs(SECRET);
        assertThat(redactor.redact("")).isEmpty();
    }

    @Test
    void lettersOutsideAsciiAreFoundPercentEncodedToo() {
        SecretRedactor redactor = SecretRedactor.of("пароль-密钥");

        assertThat(redactor.redact("is пароль-密钥.")).isEqualTo("is ****.");
        assertThat(redactor.redact("is " + URLEncoder.encode("пароль-密钥", StandardCharsets.UTF_8) + "."))
                .isEqualTo("is ****.");
    }

    @Test
    void anExcerptIsOneLineAndCutBehindTheSecrets() {
        assertThat(redactor.excerpt("a\r\n\tb\u2028c \u0000d", 100)).isEqualTo("a b c d");
        assertThat(redactor.excerpt("x".repeat(100) + SECRET, 110)).isEqualTo("x".repeat(100) + "****");
        assertThat(redactor.excerpt("x".repeat(200), 110)).isEqualTo("x".repeat(110) + "…");
        assertThat(redactor.excerpt("ab\uD83D\uDE00", 3))
                .as("no half of a pair")
                .isEqualTo("ab…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyMessageOfAnExceptionCounts(int place) {
        RuntimeException thrown =
                new RuntimeException(place == 0 ? SECRET : "a", new IllegalStateException(place == 1 ? SECRET : "b"));
        thrown.getCause().addSuppressed(new IllegalStateException(place == 2 ? SECRET : "c", thrown));

        assertThat(redactor.isClean(thrown)).isFalse();
        assertThat(SecretRedactor.of("another-secret").isClean(thrown)).isTrue();
        assertThat(redactor.isClean(null)).isTrue();
    }

    @Test
    void credentialsGiveTheirSecretsButNotTheirIds() {
        SecretRedactor session = SecretRedactor.of(Credentials.session("AKID-0001", "planted-secret", "planted-token"));

        assertThat(session.redact("AKID-0001 planted-secret planted-token")).isEqualTo("AKID-0001 **** ****");
        assertThat(SecretRedactor.of(Credentials.token("planted-token")).redact("planted-token"))
                .isEqualTo("****");
        assertThat(SecretRedactor.of(Credentials.accessKey("AKID-0001", "planted-secret"))
                        .and(SecretRedactor.of("another-one"))
                        .redact("AKID-0001 planted-secret another-one"))
                .isEqualTo("AKID-0001 **** ****");
        assertThat(session).asString().doesNotContain("planted");
    }

    private static String unicode(String secret) {
        StringBuilder text = new StringBuilder();
        secret.chars()
                .forEach(c -> text.append(
                        Character.isLetterOrDigit(c)
                                ? String.valueOf((char) c)
                                : String.format(Locale.ROOT, "\\u%04x", c)));
        return text.toString();
    }

    private static String lowerHex(String percent) {
        StringBuilder text = new StringBuilder(percent);
        for (int i = 0; i + 2 < text.length(); i++) {
            if (text.charAt(i) == '%') {
                text.replace(i + 1, i + 3, text.substring(i + 1, i + 3).toLowerCase(Locale.ROOT));
            }
        }
        return text.toString();
    }

    /** The longest part of the secret, or of its Base64 forms, that can still be read. */
    private int shown(String text) {
        int longest = 0;
        UnescapedText view = UnescapedText.of(redactor.redact(text));
        while (view != null) {
            longest = Math.max(longest, longestCommon(view.text(), SECRET));
            for (Form form : List.of(Form.BASE64, Form.BASE64_BEHIND_ONE, Form.BASE64_BEHIND_TWO)) {
                longest = Math.max(longest, longestCommon(view.text(), form.encoder.apply(SECRET)) - 3);
            }
            view = view.unescaped();
        }
        return longest;
    }

    private static int longestCommon(String text, String secret) {
        int longest = 0;
        for (int i = 0; i < text.length(); i++) {
            while (i + longest < text.length() && secret.contains(text.substring(i, i + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }
}
