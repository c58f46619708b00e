// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeStatus;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.OperationBuilder;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyBodyTest {
    private final CannedTransport transport = new CannedTransport();
    private final AckClient client = AckClient.builder()
            .endpoint("http://127.0.0.1:1")
            .signer(Signer.none())
            .transport(transport)
            .build();

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void isAnObjectWithoutMembersWhereTheOperationAllowsIt(int status) {
        transport.response(status, "").response(status, " \r\n");

        ApiResponse<GetUpgradeStatus> response =
                client.call(write().emptyBodyAllowed().response(GetUpgradeStatus.class), "c1");

        assertThat(response.value().status()).isEqualTo(UpgradeStatus.ABSENT);
        assertThat(response.rawBody()).isEmpty();
        assertThat(response.warnings()).isEmpty();
        assertThat(client.call(write().emptyBodyAllowed().response(GetUpgradeStatus.class), "c1")
                        .value())
                .isEqualTo(response.value());
    }

    @Test
    void leavesABodyThatIsThereAlone() {
        transport.response("{\"status\":\"running\"}");

        assertThat(client.call(write().emptyBodyAllowed().response(GetUpgradeStatus.class), "c1")
                        .value()
                        .status())
                .isEqualTo(UpgradeStatus.RUNNING);
    }

    @Test
    void cannotBeReadElsewhere() {
        transport.response("");

        assertThatThrownBy(() -> client.call(write().response(GetUpgradeStatus.class), "c1"))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the response begins with: (empty)");
    }

    private static OperationBuilder<String> write() {
        return Operation.write(CloudService.ACK, "Probe", "POST", "", "/probe").request(String.class);
    }
}
