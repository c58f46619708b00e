// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shape B of the errors (see sdk/docs/wire/cce.md#errors). */
class CceErrorsTest {
    @Test
    void anInvalidFieldHasBothCodesAndTheCause() {
        SimulatedResponse reply = CceErrors.response(CceErrorException.invalidField("step is missing"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .isEqualTo("{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
                        + "\"code\":400,\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"Invalid request.\","
                        + "\"error_code\":\"CCE_CM.0004\",\"error_msg\":\"Request is invalid\","
                        + "\"message\":\"step is missing\",\"reason\":\"BadRequest\"}");
    }

    @Test
    void omitsAnUnknownInternalCode() {
        String body = CceErrors.response(new CceErrorException(418, "CCE.09999999", "odd"))
                .body();

        assertThat(body)
                .doesNotContain("error_code")
                .doesNotContain("error_msg")
                .contains("\"code\":418")
                .contains("\"message\":\"odd\"");
    }

    @ParameterizedTest
    @CsvSource({
        "400, CCE.01400015, BadRequest",
        "403, CCE.01403001, Forbidden",
        "404, CCE.01404001, NotFound",
        "409, CCE.01409001, Conflict",
        "429, CCE.01429002, TooManyRequests",
    })
    void usesTheReasonOfTheStatus(int status, String code, String reason) {
        SimulatedResponse reply = CceErrors.response(new CceErrorException(status, code, "why"));

        assertThat(reply.body()).contains("\"reason\":\"" + reason + "\"").contains("\"errorCode\":\"" + code + "\"");
    }
}
