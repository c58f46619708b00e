// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.TestResponses.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.transport.HttpResponse;
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
                "{\"errCode\":\"CSS.0001\",\"errMsg\":\"m\"} | CSS.0001 | '' | m",
                "{\"errorCode\":\"CSS.0001\",\"errorMsg\":\"m\"} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"error_message\":\"m\"} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"ErrorMessage\":\"m\"} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"msg\":\"m\"} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"detail\":\"m\"} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"detail\":[\"a\",\"b\"]} | CSS.0001 | '' | a; b",
                "{\"errCode\":\"CSS.0001\",\"detail\":[{\"loc\":[\"body\",\"x\"],\"msg\":\"m\"}]} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"details\":{\"reason\":\"m\"}} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"errors\":[{\"message\":\"m\"},{\"message\":\"n\"}]} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"reason\":\"m\"} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"title\":\"m\"} | CSS.0001 | '' | m",
                "{\"errCode\":\"CSS.0001\",\"description\":\"m\"} | CSS.0001 | '' | m",
                "{\"title\":\"t\",\"detail\":\"d\",\"status\":403} | '' | '' | d",
                "{\"error\":\"Not Found\",\"path\":\"/x\",\"status\":404} | '' | '' | Not Found",
                "{\"error\":\"invalid_token\",\"error_description\":\"m\"} | '' | '' | m",
                "{\"fault\":{\"faultstring\":\"m\",\"detail\":{\"errorcode\":\"F.1\"}}} | F.1 | '' | m",
                "{\"response\":{\"error\":{\"errorCode\":\"A\",\"errorMsg\":\"m\"}}} | A | '' | m",
                "[{\"errorCode\":\"A\",\"errorMsg\":\"m\"}] | A | '' | m",
                "{\"errCode\":\"A\",\"cause\":\"why\"} | A | '' | {\"errCode\":\"A\",\"cause\":\"why\"}",
                "{\"errCode\":\"A\",\"externalMessage\":\"m\",\"cut | A | '' | m",
                "{\"externalMessage\":\"m\",\"deep\":{\"errCode\":\"A\",\"cut | A | '' | m",
                "<Error><Code>A</Code><Message>m</Message></Error> | A | '' | m",
                "<Error><Code>A</Code><Message>m</Message><Cut | A | '' | m",
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
    void doesNotTreatTheHttpStatusOfAKubernetesBodyAsACode() {
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

    @Test
    void dropsACodeOrAnIdThatIsTooLong() {
        String body = "{\"errCode\":\"" + "C".repeat(201) + "\",\"request_id\":\"" + "r".repeat(201) + "\"}";
        CloudError error = error(response(400, body, "X-Request-Id", "h".repeat(201)));

        assertThat(error.code()).isEmpty();
        assertThat(error.requestId()).isNull();
    }

    @Test
    void readsTheBeginningOfAnErrorWithoutEnd() {
        String start = "{\"errCode\":\"CSS.5140\",\"externalMessage\":\"m\",\"list\":[";

        CloudError early = decode(400, start + "{},".repeat(1_000_000));
        CloudError late = decode(400, "{\"list\":[" + "{},".repeat(1_000_000) + "{}],\"errCode\":\"CSS.5140\"}");
        CloudError longWords = decode(400, "{\"errCode\":\"CSS.5140\",\"msg\":\"" + "w".repeat(60_000) + "\"}");

        assertThat(early.code()).isEqualTo("CSS.5140");
        assertThat(early.message()).isEqualTo("m");
        assertThat(late.code()).as("it stands behind 64 KiB").isEmpty();
        assertThat(longWords.code()).isEqualTo("CSS.5140");
        assertThat(longWords.message()).hasSize(4_001).endsWith("w…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Request-Id", "x-request-id", "X-REQUEST-ID"})
    void prefersTheRequestIdInTheHeader(String header) {
        String body = Fixtures.text("css/errors/gateway.json");

        assertThat(error(response(401, body, header, "from-header")).requestId())
                .isEqualTo("from-header");
        assertThat(error(response(401, body)).requestId()).isEqualTo("b1c5e0a94d7f43e2a86d90cf12ab34ef");
        assertThat(error(response(401, body, header, "")).requestId()).isEqualTo("b1c5e0a94d7f43e2a86d90cf12ab34ef");
        assertThat(error(response(401, "{}", header, " ")).requestId()).isNull();
    }

    @Test
    void findsRequestIdsInHeadersOfBothVendorsAndNoBlankOnes() {
        assertThat(RequestIds.of(response(200, "", "x-request-id", "h"))).isEqualTo("h");
        assertThat(RequestIds.of(response(200, "", "X-Acs-Request-Id", "a"))).isEqualTo("a");
        assertThat(RequestIds.of(response(200, "", "X-Request-Id", "", "x-acs-request-id", "a")))
                .isEqualTo("a");
        assertThat(RequestIds.of(response(200, ""))).isNull();
    }

    private static CloudError decode(int status, String body) {
        return error(response(status, body));
    }

    private static CloudError error(HttpResponse response) {
        return ErrorDecoder.of(Vendor.HUAWEI).decode(response);
    }
}
