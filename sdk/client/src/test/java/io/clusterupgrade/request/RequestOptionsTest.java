// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "Authorization",
                "Accept-Encoding",
                "Content-Length",
                "Transfer-Encoding",
                "X-Sdk-Date",
                "X-Sdk-Anything",
                "x-acs-signature-nonce",
                "x-acs-signature-method",
                "x-acs-date"
            })
    void rejectsHeadersOfTheHttpStackAndTheSignatureInAnyCase(String name) {
        for (String spelling : new String[] {name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RequestOptions.none().withHeader(spelling, "secret"))
                    .withMessage("header " + spelling + " is set by the library itself");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Auth-Token", "X-Language", "Accept", "User-Agent", "x-acs-region-id", "X-Sdk", "Hostess"})
    void acceptsAnyOtherHeader(String name) {
        assertThat(RequestOptions.none().withHeader(name, "v").headers()).containsExactly(Map.entry(name, "v"));
    }

    @Test
    void rejectsLimitsThatNoCallCanMeet() {
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RequestOptions.none().withCallTimeout(none))
                    .withMessage("callTimeout must be positive: " + none);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RequestOptions.none().withAttemptTimeout(none))
                    .withMessage("attemptTimeout must be positive: " + none);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestOptions.none().withMaxAttempts(0))
                .withMessage("maxAttempts < 1: 0");
    }

    @Test
    void printsNamesButNoValues() {
        RequestOptions options = RequestOptions.none()
                .withHeader("X-Auth-Token", "hush-hush")
                .withQuery("filter", "private")
                .withMaxAttempts(2)
                .withCallTimeout(Duration.ofSeconds(5));

        assertThat(options.toString())
                .contains("X-Auth-Token", "filter", "maxAttempts=2", "PT5S")
                .doesNotContain("hush-hush", "private");
    }

    @Test
    void doesNotChangeIfMapsOrViewsChange() {
        Map<String, String> headers = new HashMap<>(Map.of("A", "1"));
        Map<String, String> query = new HashMap<>(Map.of("q", "1"));
        RequestOptions options = new RequestOptions(null, null, null, headers, query);
        headers.put("Host", "evil");
        query.clear();
        RequestOptions more = options.withHeader("B", "2").withQuery("r", "2");

        assertThat(options.headers()).containsExactly(Map.entry("A", "1")).isUnmodifiable();
        assertThat(options.query()).containsExactly(Map.entry("q", "1")).isUnmodifiable();
        assertThat(more.headers()).containsExactly(Map.entry("A", "1"), Map.entry("B", "2"));
        assertThat(more.query()).containsExactly(Map.entry("q", "1"), Map.entry("r", "2"));
        assertThat(RequestOptions.none().headers()).isEmpty();
    }

    @Test
    void keepsOnlyTheLastSpellingOfAHeader() {
        assertThat(RequestOptions.none()
                        .withHeader("X-Language", "en-us")
                        .withHeader("x-language", "zh-cn")
                        .headers())
                .containsExactly(Map.entry("x-language", "zh-cn"));
    }

    @Test
    void keepsEachOptionWhenAnotherIsSet() {
        RequestOptions options = RequestOptions.none()
                .withCallTimeout(Duration.ofSeconds(1))
                .withAttemptTimeout(Duration.ofSeconds(2))
                .withMaxAttempts(3)
                .withHeader("h", "v")
                .withQuery("q", "w");

        assertThat(options)
                .isEqualTo(new RequestOptions(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), 3, Map.of("h", "v"), Map.of("q", "w")));
    }

    @Test
    void mergesOptions() {
        RequestOptions below = RequestOptions.none()
                .withMaxAttempts(2)
                .withCallTimeout(Duration.ofSeconds(1))
                .withHeader("X-A", "1")
                .withHeader("X-B", "1")
                .withQuery("q", "1");
        RequestOptions above =
                RequestOptions.none().withMaxAttempts(3).withHeader("x-b", "2").withQuery("r", "2");

        RequestOptions both = below.plus(above);

        assertThat(both.maxAttempts()).isEqualTo(3);
        assertThat(both.callTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(both.attemptTimeout()).isNull();
        assertThat(both.headers()).containsExactly(entry("X-A", "1"), entry("x-b", "2"));
        assertThat(both.query()).containsExactly(entry("q", "1"), entry("r", "2"));
    }
}
