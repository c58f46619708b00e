// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.TestResponses.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.CloudService;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands exactly at a limit is read; what is one beyond it is not. */
class DecodeLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void ofTheLengthOfAText() {
        assertThat(TextResponse.read(utf8("x".repeat(1_000)))).hasSize(1_000);
        assertThat(TextResponse.read(utf8("x".repeat(1_001)))).isNull();
    }

    @Test
    void ofTheBytesOfXml() {
        String before = "<r><status>";
        String after = "</status></r>";
        String most = before + "x".repeat(1024 * 1024 - before.length() - after.length()) + after;

        assertThatCode(() -> XmlToJson.members(utf8(most))).doesNotThrowAnyException();
        assertThatThrownBy(() -> XmlToJson.members(utf8(" " + most))).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void ofTheDepthOfXml() {
        assertThatCode(() -> XmlToJson.members(utf8("<a>".repeat(64) + "</a>".repeat(64))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> XmlToJson.members(utf8("<a>".repeat(65) + "</a>".repeat(65))))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void ofTheKindsOfElements() {
        assertThat(XmlToJson.members(utf8(kinds(1_000)))).hasSize(1_000);
        assertThatThrownBy(() -> XmlToJson.members(utf8(kinds(1_001)))).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void ofADeclarationAtTheBeginningOfXml() {
        assertThat(XmlToJson.members(utf8("<?xml?><a>1</a><b>2</b>")).get("a")).isEqualTo("1");
        assertThat(XmlToJson.looksLikeXml(utf8("\uFEFF<a/>"))).isTrue();
        assertThat(XmlToJson.looksLikeXml(utf8("  "))).isFalse();
    }

    @Test
    void ofTheDigitsOfAWait() {
        assertThat(RetryAfter.of(response(429, "", "Retry-After", "0".repeat(63) + "7"), NOW))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.of(response(429, "", "Retry-After", "0".repeat(64) + "7"), NOW))
                .isNull();
    }

    @Test
    void ofTheExcerptOfABody() {
        assertThat(ErrorBody.of(utf8("x".repeat(200))).excerpt()).isEqualTo("x".repeat(200));
        assertThat(ErrorBody.of(utf8("x".repeat(201))).excerpt()).isEqualTo("x".repeat(200) + "…");
    }

    @ParameterizedTest(name = "{0}: {1}, rejected for certain: {2}")
    @CsvSource({
        "199, UNEXPECTED, false",
        "200, UNEXPECTED, false",
        "299, UNEXPECTED, false",
        "300, UNEXPECTED, false",
        "399, UNEXPECTED, false",
        "400, BAD_REQUEST, true",
        "499, SERVER, false",
        "498, BAD_REQUEST, true",
        "500, SERVER, false"
    })
    void ofTheStatus(int status, ErrorCategory category, boolean rejected) {
        for (CloudService service : CloudService.values()) {
            assertThat(ErrorCategoryTable.category(service, status, "Later.Code"))
                    .isEqualTo(category);
            assertThat(ErrorCategoryTable.isErrorResponse(service, status, "Later.Code"))
                    .isEqualTo(rejected);
        }
    }

    @Test
    void ofARequestIdAndACode() {
        assertThat(RequestIds.orNull("r".repeat(200))).hasSize(200);
        assertThat(RequestIds.orNull("r".repeat(201))).isNull();
        assertThat(new CloudError("c".repeat(200), "i".repeat(200), "", null).code())
                .hasSize(200);
        assertThat(new CloudError("c".repeat(201), "i".repeat(201), "", null))
                .extracting(CloudError::code, CloudError::internalCode)
                .containsExactly("", "");
    }

    private static String kinds(int count) {
        return "<r>" + IntStream.range(0, count).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining()) + "</r>";
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
