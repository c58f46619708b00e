// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import java.io.UncheckedIOException;

/** A client with prepared responses. */
final class AckTestClient {
    static final String CLUSTER = "cb41f0d7a92e3468fb05c7719ad60e2f8";

    private static final ObjectMapper JSON = new ObjectMapper();

    private AckTestClient() {}

    static AckClient over(CannedTransport transport) {
        return AckClient.builder()
                .endpoint("http://127.0.0.1:1")
                .signer(Signer.none())
                .transport(transport)
                .build();
    }

    /** Returns the response that the client reads from a fixture, no member of which may be reported. */
    static <Q, R> R read(Operation<Q, R> operation, Q request, String fixture) {
        ApiResponse<R> response = over(new CannedTransport().response(Fixtures.text("ack/" + fixture)))
                .call(operation, request);
        assertThat(response.warnings()).isEmpty();
        return response.value();
    }

    /** Returns the response that the client reads from a text. */
    static <Q, R> ApiResponse<R> readText(Operation<Q, R> operation, Q request, String body) {
        return over(new CannedTransport().response(body)).call(operation, request);
    }

    /** Returns a JSON tree, which is compared without regard to the order of members. */
    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
