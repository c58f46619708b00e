// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.TestResponses.response;
import static io.clusterupgrade.request.CloudService.ACK;
import static io.clusterupgrade.request.CloudService.CCE;
import static io.clusterupgrade.request.CloudService.CSS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.transport.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String BAD_SIGNATURE =
            "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"verify aksk signature fail\"}";

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void isNoneUnderAStatusOfSuccessUnlessItIsKnownToBeOne(int status) {
        HttpResponse response = response(status, Fixtures.text("css/errors/busy.json"));

        assertThat(ErrorResponse.of(CSS, response, NOW)).isNull();
        ErrorResponse errorResponse = ErrorResponse.underSuccess(CSS, response, NOW);
        assertThat(errorResponse.category()).isEqualTo(ErrorCategory.CONFLICT);
        assertThat(errorResponse.outcomeKnown()).isTrue();
        assertThat(errorResponse.error().code()).isEqualTo("CSS.0011");
        assertThat(errorResponse.error().message())
                .isEqualTo("This operation cannot be performed now. (cluster is busy)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CCE | {\"kind\":\"Status\",\"status\":\"Failure\",\"code\":404,\"message\":\"no\"} | NOT_FOUND",
                "CCE | {\"kind\":\"Status\",\"status\":\"Failure\",\"code\":409} | CONFLICT",
                "CCE | {\"error\":{\"code\":401,\"message\":\"m\"}} | AUTHENTICATION",
                "CCE | {\"errorCode\":\"CCE.01404001\",\"errorMessage\":\"m\"} | NOT_FOUND",
                "ACK | {\"code\":\"New\",\"message\":\"m\",\"status\":403} | PERMISSION",
                "ACK | {\"code\":\"New\",\"message\":\"m\",\"status\":500} | SERVER",
                "ACK | {\"code\":\"New\",\"message\":\"m\"} | UNEXPECTED"
            })
    void isOfTheKindThatAnErrorUnderSuccessSaysItself(CloudService service, String body, ErrorCategory category) {
        ErrorResponse errorResponse = ErrorResponse.underSuccess(service, response(200, body), NOW);

        assertThat(errorResponse.category()).isEqualTo(category);
        assertThat(errorResponse.outcomeKnown())
                .as("what the body says of itself proves nothing of a write")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"6, CLOCK_SKEW", "-6, CLOCK_SKEW", "4, AUTHENTICATION", "-4, AUTHENTICATION", "5, AUTHENTICATION"})
    void distinguishesALateSignatureFromAWrongOneByTheClocksAlone(int minutesOff, ErrorCategory category) {
        for (CloudService service : new CloudService[] {CSS, CCE}) {
            for (String code : new String[] {"APIGW.0301", "APIG.0301", "apigw.0301"}) {
                ErrorResponse errorResponse = errorResponse(
                        service, response(401, BAD_SIGNATURE.replace("APIGW.0301", code), "Date", date(minutesOff)));

                assertThat(errorResponse.category()).isEqualTo(category);
                assertThat(errorResponse.serverTime()).isEqualTo(NOW.plus(Duration.ofMinutes(minutesOff)));
            }
        }
    }

    @Test
    void categorizesABadSignatureAsSuchWithoutTheServersClock() {
        assertThat(errorResponse(CSS, response(401, BAD_SIGNATURE)).category()).isEqualTo(ErrorCategory.AUTHENTICATION);
        assertThat(errorResponse(CSS, response(401, BAD_SIGNATURE, "Date", "yesterday"))
                        .category())
                .isEqualTo(ErrorCategory.AUTHENTICATION);
        assertThat(errorResponse(CSS, response(401, BAD_SIGNATURE, "Date", "yesterday"))
                        .serverTime())
                .isNull();
    }

    @Test
    void blamesTheClockForNoOtherCode() {
        String late = date(60);

        assertThat(errorResponse(CCE, response(401, "{\"errorCode\":\"CCE.01401001\"}", "Date", late))
                        .category())
                .isEqualTo(ErrorCategory.AUTHENTICATION);
        assertThat(errorResponse(CCE, response(401, "", "Date", late)).category())
                .isEqualTo(ErrorCategory.AUTHENTICATION);
        assertThat(errorResponse(ACK, response(400, "{\"Code\":\"SignatureDoesNotMatch\"}", "Date", late))
                        .category())
                .isEqualTo(ErrorCategory.AUTHENTICATION);
        assertThat(errorResponse(ACK, response(400, "{\"Code\":\"APIGW.0301\"}", "Date", late))
                        .category())
                .isEqualTo(ErrorCategory.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\":\"APIG.0301\",\"error_msg\":\"token expires, expires_at: 2026-11-21\"}",
                "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Token expires, expires_at: 2026-11-21\"}",
                "{\"error\":{\"code\":401,\"message\":\"The token must be updated\"}}"
            })
    void detectsAnExpiredTokenByItsMessageWithAnyClocks(String body) {
        assertThat(errorResponse(CCE, response(401, body)).category()).isEqualTo(ErrorCategory.EXPIRED_TOKEN);
        assertThat(errorResponse(CCE, response(401, body, "Date", date(60))).category())
                .isEqualTo(ErrorCategory.EXPIRED_TOKEN);
        assertThat(errorResponse(CCE, response(403, "{\"error_msg\":\"token expires\"}"))
                        .category())
                .isEqualTo(ErrorCategory.PERMISSION);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 500, 503})
    void treatsTheRetryHeaderOfAlibabaAsThrottlingUnderAnyStatus(int status) {
        ErrorResponse errorResponse =
                errorResponse(ACK, response(status, "{\"Code\":\"Whatever\"}", "x-acs-retry-after", "1500"));

        assertThat(errorResponse.category()).isEqualTo(ErrorCategory.THROTTLED);
        assertThat(errorResponse.retryAfter()).isEqualTo(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Whatever, true",
        "429, Whatever, true",
        "503, Throttling.User, true",
        "500, Whatever, false",
        "504, '', false",
        "408, '', false",
        "302, '', false",
        "499, '', false",
        "400, SignatureNonceUsed, false"
    })
    void theRetryHeaderDoesNotSayThatNothingWasDone(int status, String code, boolean known) {
        String body = "{\"Code\":\"" + code + "\"}";

        assertThat(errorResponse(ACK, response(status, body, "x-acs-retry-after", "10"))
                        .outcomeKnown())
                .isEqualTo(known);
        assertThat(errorResponse(ACK, response(status, body)).outcomeKnown()).isEqualTo(known);
    }

    @Test
    void ignoresTheRetryHeaderOfASuccess() {
        assertThat(ErrorResponse.of(ACK, response(200, "{}", "x-acs-retry-after", "1500"), NOW))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(CloudService.class)
    void parsesAnyResponseThatIsNotASuccess(CloudService service) {
        for (int status : new int[] {100, 199, 300, 302, 304, 400, 499, 500, 599}) {
            for (String body : new String[] {"", "<html>", "{", "[]", "null", "7", "\u0000\u0001", "<a>&b;</a>"}) {
                assertThat(errorResponse(service, response(status, body)).category())
                        .isNotNull();
            }
        }
        assertThat(errorResponse(service, response(302, "")).category()).isEqualTo(ErrorCategory.UNEXPECTED);
    }

    @Test
    void doesNotTreatAMissingKeyAsAMissingCluster() {
        assertThat(errorResponse(ACK, response(404, "{\"Code\":\"InvalidAccessKeyId.NotFound\"}"))
                        .category())
                .isEqualTo(ErrorCategory.AUTHENTICATION);
        assertThat(errorResponse(ACK, response(404, Fixtures.text("ack/errors/not-found.json")))
                        .category())
                .isEqualTo(ErrorCategory.NOT_FOUND);
        assertThat(errorResponse(ACK, response(400, Fixtures.text("ack/errors/signature.xml")))
                        .category())
                .isEqualTo(ErrorCategory.AUTHENTICATION);
    }

    private static ErrorResponse errorResponse(CloudService service, HttpResponse response) {
        ErrorResponse errorResponse = ErrorResponse.of(service, response, NOW);
        assertThat(errorResponse).isNotNull();
        return errorResponse;
    }

    private static String date(int minutesOff) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                NOW.plus(Duration.ofMinutes(minutesOff)).atOffset(ZoneOffset.UTC));
    }
}
