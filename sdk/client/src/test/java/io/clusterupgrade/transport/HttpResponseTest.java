// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class HttpResponseTest {
    private static final byte[] BODY = {1, 2, 3};
    private final HttpResponse fromMap =
            HttpResponse.of(202, Map.of("X-Request-Id", List.of("r1"), "Set-Cookie", List.of("a", "b")), BODY);
    private final HttpResponse fromTheWire =
            HttpResponse.of(202, Headers.of("Set-Cookie", "a", "X-Request-Id", "r1", "set-cookie", "b"), BODY);

    @Test
    void theFirstValueOfAHeaderIsFoundInAnyCase() {
        for (HttpResponse response : List.of(fromMap, fromTheWire)) {
            assertThat(response.header("SET-COOKIE")).isEqualTo("a");
            assertThat(response.header("x-request-id")).isEqualTo("r1");
            assertThat(response.header("Date")).isNull();
        }
    }

    @Test
    void theMapHasAllValuesInOrder() {
        for (HttpResponse response : List.of(fromMap, fromTheWire)) {
            assertThat(response.headers()).hasSize(2);
            assertThat(response.headers().get("set-COOKIE")).containsExactly("a", "b");
            assertThat(response.headers().get("X-REQUEST-ID")).containsExactly("r1");
            assertThat(response.headers().get("Date")).isNull();
        }
    }

    @Test
    void theMapCannotBeChanged() {
        Map<String, List<String>> headers = fromTheWire.headers();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(headers::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> headers.get("Set-Cookie").clear());
    }

    @Test
    void toStringShowsNeitherHeadersNorBody() {
        assertThat(fromMap).hasToString("HTTP 202, 3 bytes");
        assertThat(fromMap.isSuccessful()).isTrue();
        assertThat(HttpResponse.of(200, Map.of(), BODY).isSuccessful()).isTrue();
        assertThat(HttpResponse.of(299, Map.of(), BODY).isSuccessful()).isTrue();
        assertThat(HttpResponse.of(199, Map.of(), BODY).isSuccessful()).isFalse();
        assertThat(HttpResponse.of(300, Map.of(), BODY).isSuccessful()).isFalse();
    }

    @Test
    void theTextIsInTheEncodingThatIsDeclared() {
        byte[] gbk = {(byte) 0xbc, (byte) 0xaf};

        assertThat(HttpResponse.of(200, Map.of("content-type", List.of("text/plain; charset=GBK")), gbk)
                        .text())
                .isEqualTo("\u96c6");
    }
}
