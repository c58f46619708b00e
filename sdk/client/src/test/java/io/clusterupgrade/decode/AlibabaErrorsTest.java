// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.TestResponses.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.CloudService.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlibabaErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "{\"Code\":\"Throttling.User\",\"Message\":\"m\",\"RequestId\":\"r\",\"HostId\":\"h\"} | Throttling.User | m | r",
                "{\"code\":\"StatusForbidden\",\"message\":\"m\",\"requestId\":\"r\",\"status\":403} | StatusForbidden | m | r",
                "{\"Code\":\"Upper\",\"code\":\"lower\",\"Message\":\"M\",\"message\":\"m\"} | Upper | M | -",
                "{\"code\":\"c\",\"message\":\"m\",\"requestid\":\"r\"} | c | m | r",
                "{\"code\":\"c\",\"message\":\"m\",\"request_id\":\"r\"} | c | m | r",
                "{\"code\":404,\"message\":\"m\"} | 404 | m | -",
                "{\"error\":{\"code\":\"c\",\"message\":\"m\"}} | c | m | -",
                "{\"code\":\"c\",\"message\":\"m\",\"accessDeniedDetail\":{\"AuthAction\":\"cs:X\",\"Code\":\"no\"}} | c | m | -",
                "{\"code\":\"\",\"message\":null} | '' | '{\"code\":\"\",\"message\":null}' | -",
                "<Error><RequestId>r</RequestId><HostId>h</HostId><Code>C</Code><Message>a &amp; b</Message></Error> | C | a & b | r",
                "<?xml version=\"1.0\"?><Error><Code>C</Code><Message/></Error> | C | '' | -",
                "<Code>C</Code><Message>m</Message> | C | m | -",
                "<html><body>Bad Gateway</body></html> | '' | <html><body>Bad Gateway</body></html> | -",
                "<!DOCTYPE html><html><body>x<br></html> | '' | <!DOCTYPE html><html><body>x<br></html> | -",
                "<Error><Code>C | '' | <Error><Code>C | -",
                "<Error><Code>C</Code><RequestId>r</RequestId><Mess | C | '' | r",
                "<Response><Error><Code>C</Code><Message>m</Message></Error></Response> | C | m | -",
                "{\"Code\":\"C\",\"Description\":\"m\"} | C | m | -",
                "{\"code\":\"C\",\"errorMsg\":\"m\"} | C | m | -",
                "{\"errorCode\":\"C\",\"errorMessage\":\"m\"} | C | m | -",
                "{\"code\":\"C\",\"detail\":[\"a\",\"b\"]} | C | a; b | -",
                "{\"code\":\"C\",\"why\":\"x\"} | C | '{\"code\":\"C\",\"why\":\"x\"}' | -",
                "'' | '' | '' | -",
                "gateway timeout | '' | gateway timeout | -",
                "[] | '' | [] | -",
                "{\"Code\":\"Thrott | '' | {\"Code\":\"Thrott | -"
            })
    void readsEveryShape(String body, String code, String message, String requestId) {
        CloudError error = ErrorDecoder.of(Vendor.ALIBABA).decode(response(400, body));

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.internalCode()).isEmpty();
        assertThat(error.requestId()).isEqualTo(requestId);
    }

    @Test
    void readsTheDocumentedSamples() {
        assertThat(sample(403, "forbidden.json").code()).isEqualTo("StatusForbidden");
        assertThat(sample(404, "not-found.json").code()).isEqualTo("ErrorClusterNotFound");
        assertThat(sample(400, "throttled.json").code()).isEqualTo("Throttling.User");
        assertThat(sample(400, "signature.xml"))
                .isEqualTo(new CloudError(
                        "SignatureDoesNotMatch",
                        "",
                        "The signature differs from the one computed.",
                        "C3A9157E-0B4D-5F62-A8E7-96D10C2B7F53"));
    }

    @Test
    void readsTheRequestIdFromTheHeaderIfTheBodyHasNone() {
        ErrorDecoder decoder = ErrorDecoder.of(Vendor.ALIBABA);

        assertThat(decoder.decode(response(500, "", "X-Acs-Request-Id", "h")).requestId())
                .isEqualTo("h");
        assertThat(decoder.decode(response(500, "{\"RequestId\":\"b\"}", "x-acs-request-id", "h"))
                        .requestId())
                .isEqualTo("b");
        assertThat(decoder.decode(response(500, "", "x-acs-request-id", "")).requestId())
                .isNull();
    }

    private static CloudError sample(int status, String name) {
        return ErrorDecoder.of(Vendor.ALIBABA).decode(response(status, Fixtures.text("ack/errors/" + name)));
    }
}
