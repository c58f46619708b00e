// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CssRequestsTest {
    static Stream<CssRequestRows.Row> rows() {
        return CssRequestRows.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sendsWhatTheDocumentsSay(CssRequestRows.Row row) {
        CannedTransport transport = new CannedTransport().response("{}");
        try (CssClient css = CssClient.builder()
                .endpoint("http://127.0.0.1:1")
                .projectId("p-1")
                .signer(Signer.none())
                .transport(transport)
                .build()) {
            row.call().accept(css);
        }

        assertThat(transport.calls()).hasSize(1);
        assertThat(transport.lastLine()).isEqualTo(row.line());
        if (row.body().isEmpty()) {
            assertThat(transport.lastBody()).isEmpty();
        } else {
            assertThat(JsonValue.of(transport.lastBody()).asMap())
                    .isEqualTo(JsonValue.of(row.body()).asMap());
        }
    }

    @Test
    void coversEveryOperation() {
        assertThat(rows().map(CssRequestRows.Row::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(OperationConstants.of(CloudService.CSS).stream()
                        .map(Operation::name)
                        .toList());
    }
}
