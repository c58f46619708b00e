// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.function.Consumer;

/** Creates clients that send nothing, and compares what they would send. */
final class CceCalls {
    static final String PROJECT = "6204a5bd270343b5885144cf9c8c158d";
    static final String CLUSTER = "c8c2b7de-4b12-11ee-a0f1-0255ac101a55";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CceCalls() {}

    static CceClient client(CannedTransport transport) {
        return CceClient.builder()
                .endpoint("http://127.0.0.1:1")
                .projectId(PROJECT)
                .signer(Signer.none())
                .transport(transport)
                .build();
    }

    /** Calls an operation and compares its request; {@code P} and {@code C} in the expected line are project path and cluster id. */
    static void assertSent(Consumer<CceClient> call, String line, String body) {
        CannedTransport transport = new CannedTransport().response("{}");
        call.accept(client(transport));
        assertThat(transport.calls()).hasSize(1);
        assertThat(transport.lastLine())
                .isEqualTo(line.replace(" P/", " /api/v3/projects/" + PROJECT + "/")
                        .replace("/C", "/" + CLUSTER));
        if (body.isEmpty()) {
            assertThat(transport.lastBody()).isEmpty();
        } else {
            assertThat(json(transport.lastBody())).isEqualTo(json(body));
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
