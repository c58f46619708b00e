// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.EndpointContext;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.endpoint.HuaweiProjectStyle;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.simulator.Accounts;
import java.util.ArrayList;
import java.util.List;

/** Calls every operation of the clients, without valid values. */
final class PlayedOperations {
    private PlayedOperations() {}

    /** Returns the operations to which the simulator responds with 501, ordered by service and name. */
    static List<Operation<?, ?>> notPlayed(RuleCloud cloud) throws Exception {
        List<Operation<?, ?>> notPlayed = new ArrayList<>();
        for (Operation<?, ?> operation : OperationConstants.all()) {
            if (call(cloud, operation).statusCode() == 501) {
                notPlayed.add(operation);
            }
        }
        return notPlayed;
    }

    static PlainResponse call(RuleCloud cloud, Operation<?, ?> operation) throws Exception {
        String target = prefix(operation) + operation.path().replaceAll("\\{[^}]*}", "x");
        return operation.service() == CloudService.ACK
                ? cloud.ack(operation.method(), target, "")
                : cloud.huawei(operation.method(), target, "");
    }

    private static String prefix(Operation<?, ?> operation) {
        EndpointStyle style =
                operation.service() == CloudService.ACK ? AlibabaRoaStyle.central() : HuaweiProjectStyle.create();
        return style.pathPrefix(new EndpointContext(
                operation.service(), null, Accounts.PROJECT_ID, operation.version(), operation.isProjectScoped()));
    }
}
