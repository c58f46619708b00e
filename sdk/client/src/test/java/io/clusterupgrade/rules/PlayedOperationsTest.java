// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.simulator.RecordedCall;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the clients is played by the simulator, or rejected with 501 {@code Simulator.NotPlayed} in the form
 * of the service's errors.
 */
class PlayedOperationsTest {
    private final RuleCloud cloud = new RuleCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void playsEveryOperationOrSaysThatItDoesNot() throws Exception {
        for (Operation<?, ?> operation : OperationConstants.all()) {
            PlainResponse response = PlayedOperations.call(cloud, operation);
            List<RecordedCall> calls = cloud.simulator().journal().calls();
            RecordedCall recorded = calls.get(calls.size() - 1);

            assertThat(recorded.service() + "/" + recorded.operation())
                    .as("%s: add it to the simulator, or to the list of those that it does not play", operation)
                    .isEqualTo(operation.service() + "/" + operation.name());
            assertThat(recorded.authenticated()).as("%s", operation).isTrue();
            if (response.statusCode() == 501) {
                assertThat(response.body()).contains(code(operation), "does not play " + operation.name() + ";");
            }
        }
    }

    @Test
    void playsTheCallsOfEveryUpgrade() throws Exception {
        assertThat(PlayedOperations.notPlayed(cloud))
                .extracting(Operation::name)
                .isNotEmpty()
                .noneMatch(name ->
                        name.matches("(Upgrade|Retry|Pause|Continue|Resume|Cancel(Cluster|Task)|Show.*Task).*"));
    }

    /** Returns the member with the code, in the form of the service. */
    private static String code(Operation<?, ?> operation) {
        String name = switch (operation.service()) {
            case CSS -> "errCode";
            case CCE -> "errorCode";
            case ACK -> "code";
        };
        return String.format(Locale.ROOT, "\"%s\":\"Simulator.NotPlayed\"", name);
    }

    @Test
    void knowsAllThreeServices() {
        assertThat(OperationConstants.all()).extracting(Operation::service).contains(CloudService.values());
    }
}
