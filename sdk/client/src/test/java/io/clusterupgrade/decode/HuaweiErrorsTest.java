// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.HttpReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HuaweiErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"errCode\":\"CSS.0004\",\"externalMessage\":\"CSS.0004 : Invalid operation. (Illegal operation)\"}"
                        + " | CSS.0004 | '' | Invalid operation. (Illegal operation)",
                "{\"errCode\":\"CSS.0011\",\"externalMessage\":\"busy\"} | CSS.0011 | '' | busy",
                "{\"error_code\":\"AS.0001\",\"error_msg\":\"m\"} | AS.0001 | '' | m",
                "{\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"m\"} | CCE.01400001 | '' | m",
                "{\"errorCode\":\"A\",\"error_code\":\"B\",\"errorMessage\":\"m\"} | A | B | m",
                "{\"errorCode\":\"A\",\"error_code\":\"A\",\"errorMessage\":\"m\"} | A | '' | m",
                "{\"code\":\"IAM.0011\",\"message\":\"m\"} | IAM.0011 | '' | m",
                "{\"error\":{\"code\":\"IAM.0011\",\"message\":\"m\"}} | IAM.0011 | '' | m",
                "{\"error\":{\"code\":403,\"message\":\"m\",\"title\":\"Forbidden\"}} | '' | '' | m",
                "{\"error\":{\"code\":401,\"message\":\"m\"}} | 401 | '' | m",
                "{\"code\":42,\"message\":\"m\"} | 42 | '' | m",
                "{\"errCode\":7,\"externalMessage\":\"m\"} | 7 | '' | m",
                "{\"error_code\":null,\"errCode\":\" \",\"error_msg\":\"m\"} | '' | '' | m",
                "{\"error_code\":\"X\",\"error_msg\":\"m\",\"encoded_authorization_message\":\"e\"} | X | '' | m",
                "{\"errorCode\":\"A\",\"errorMessage\":\"general\",\"message\":\"special\"} | A | '' | general: special",
                "{\"errorCode\":\"A\",\"errorMessage\":\"same\",\"message\":\"same\"} | A | '' | same",
                "{\"errorCode\":\"A\"} | A | '' | ''",
            })
    void readsEveryShape(String body, String code, String internalCode, String message) {
        CloudError error = decode(403, body);

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.internalCode()).isEqualTo(internalCode);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.requestId()).isNull();
    }

    @Test
    void readsBothCodesAndTheSpecificCauseOfTheKubernetesForm() {
        CloudError error = decode(400, Fixtures.text("cce/errors/invalid.json"));

        assertThat(error.code()).isEqualTo("CCE.01400001");
        assertThat(error.internalCode()).isEqualTo("CCE_CM.0004");
        assertThat(error.message()).isEqualTo("Invalid request: step missing in rolling strategy");
    }

    @Test
    void takesNoHttpStatusInAKubernetesFormForACode() {
        CloudError error = decode(404, "{\"kind\":\"Status\",\"code\":404,\"message\":\"no\",\"reason\":\"NotFound\"}");

        assertThat(error.code()).isEmpty();
        assertThat(error.message()).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "<html><head><title>502</title></head><body>Bad Gateway</body></html>"
                        + " | <html><head><title>502</title></head><body>Bad Gateway</body></html>",
                "'' | ''",
                "'   ' | ''",
                "not JSON at all | not JSON at all",
                "404 page not found | 404 page not found",
                "{\"errCode\":\"CSS. | {\"errCode\":\"CSS.",
                "null | null",
                "[] | []",
                "\"text\" | \"text\"",
                "{} | {}",
                "{\"errCode\":{\"a\":1}} | {\"errCode\":{\"a\":1}}"
            })
    void keepsTheBeginningOfABodyThatSaysNothingElse(String body, String message) {
        CloudError error = decode(502, body);

        assertThat(error.code()).isEmpty();
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.requestId()).isNull();
    }

    @Test
    void cutsLongBodiesAndPutsThemOnOneLine() {
        assertThat(decode(502, " <p>\n\n Bad\r\n Gateway </p>\n").message()).isEqualTo("<p> Bad Gateway </p>");
        assertThat(decode(502, "x".repeat(100_000)).message()).hasSize(201).endsWith("…");
        assertThat(decode(502, "[".repeat(100_000)).message()).hasSize(201);
        assertThat(decode(502, "{\"a\":".repeat(100_000)).message()).hasSize(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Request-Id", "x-request-id", "X-REQUEST-ID"})
    void takesTheRequestIdFromTheHeaderFirst(String header) {
        String body = Fixtures.text("css/errors/gateway.json");

        assertThat(error(reply(401, body, header, "from-header")).requestId()).isEqualTo("from-header");
        assertThat(error(reply(401, body)).requestId()).isEqualTo("b1c5e0a94d7f43e2a86d90cf12ab34ef");
        assertThat(error(reply(401, body, header, "")).requestId()).isEqualTo("b1c5e0a94d7f43e2a86d90cf12ab34ef");
        assertThat(error(reply(401, "{}", header, " ")).requestId()).isNull();
    }

    @Test
    void findsRequestIdsInHeadersOfBothVendorsAndNoBlankOnes() {
        assertThat(RequestIds.of(reply(200, "", "x-request-id", "h"))).isEqualTo("h");
        assertThat(RequestIds.of(reply(200, "", "X-Acs-Request-Id", "a"))).isEqualTo("a");
        assertThat(RequestIds.of(reply(200, "", "X-Request-Id", "", "x-acs-request-id", "a")))
                .isEqualTo("a");
        assertThat(RequestIds.of(reply(200, ""))).isNull();
    }

    private static CloudError decode(int status, String body) {
        return error(reply(status, body));
    }

    private static CloudError error(HttpReply reply) {
        return ErrorDecoder.of(Vendor.HUAWEI).decode(reply);
    }
}
