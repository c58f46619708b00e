// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Whatever stands in the body of a rejection: it never hides the status, never throws, and never looks like a success. */
class ErrorBodyFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int EXCERPT = 201;
    private static final ResponseDecoder DECODER =
            new ResponseDecoder(new JsonDecoder(ZoneOffset.UTC, false), UnaryOperator.identity());

    @FuzzTest(maxDuration = "1m")
    void readsAnyBodyAsARejection(byte[] body) {
        for (CloudService service : CloudService.values()) {
            for (int status : new int[] {302, 400, 401, 503}) {
                ErrorResponse errorResponse = ErrorResponse.of(service, response(status, body), NOW);

                assertThat(errorResponse).isNotNull();
                assertReports(errorResponse.error(), body);
                assertThat(errorResponse.outcomeKnown()
                                || status == 503
                                || errorResponse.category() != ErrorCategory.THROTTLED)
                        .as("a throttle did nothing: %s", errorResponse)
                        .isTrue();
                assertThat(ErrorResponse.of(service, response(status, body), NOW))
                        .isEqualTo(errorResponse);
            }
        }
    }

    @FuzzTest(maxDuration = "1m")
    void aSuccessWithoutContentIsNothingAnObjectOrAnError(byte[] body) {
        HttpResponse response = response(200, body);
        try {
            DECODER.decode(CssOperations.RETRY_UPGRADE_TASK, response.utf8Body());
            String text = response.text().strip();
            assertThat(text.isEmpty() || JsonValue.of(text).isObject()).isTrue();
        } catch (UnreadableBodyException e) {
            assertThat(e.isResponse()).as("it has no documented members").isFalse();
            if (e.isError()) {
                assertReports(
                        ErrorResponse.underSuccess(CloudService.CSS, response, NOW)
                                .error(),
                        body);
            }
        }
    }

    private static void assertReports(CloudError error, byte[] body) {
        assertThat(error.code()).isEqualTo(error.code().strip());
        assertThat(error.internalCode()).isEqualTo(error.internalCode().strip());
        if (!error.code().isEmpty()) {
            assertThat(error.internalCode()).isNotEqualTo(error.code());
        }
        if (error.requestId() != null) {
            assertThat(error.requestId()).isNotBlank();
        }
        // Two texts and what joins them, or an excerpt: nothing is made longer than it came.
        int characters = new String(body, StandardCharsets.UTF_8).length();
        assertThat(error.message().length()).isLessThanOrEqualTo(Math.max(EXCERPT, 32 * (characters + 1)));
    }

    private static HttpResponse response(int status, byte[] body) {
        return HttpResponse.of(status, Map.of("Content-Type", List.of("application/json")), body);
    }
}
