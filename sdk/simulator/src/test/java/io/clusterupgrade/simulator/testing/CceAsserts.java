// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Assertions for CCE errors over the wire. */
public final class CceAsserts {
    private CceAsserts() {}

    /** Asserts an error in shape B without an internal code (see sdk/docs/wire/cce.md#errors). */
    public static JsonNode assertRejected(RawResponse response, int status, String code) {
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        JsonNode json = response.json();
        assertThat(json.get("kind").asText()).isEqualTo("Status");
        assertThat(json.get("status").asText()).isEqualTo("Failure");
        assertThat(json.get("code").asInt()).isEqualTo(status);
        assertThat(json.get("errorCode").asText()).isEqualTo(code);
        assertThat(json.get("errorMessage").asText()).isNotEmpty();
        assertThat(json.get("message").asText()).isNotEmpty();
        return json;
    }

    /** Asserts the rejection of a field; the text names the field. */
    public static void assertInvalid(RawResponse response, String field) {
        JsonNode json = assertRejected(response, 400, "CCE.01400001");
        assertThat(json.get("error_code").asText()).isEqualTo("CCE_CM.0004");
        assertThat(json.get("message").asText()).contains(field);
    }
}
