// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The documented success bodies of every operation. */
final class OperationPayloads {
    private static final Map<String, String> OTHERS = Map.of(
            "ShowNode",
            "{\"kind\":\"Node\",\"apiVersion\":\"v3\",\"metadata\":{\"uid\":\"n1\"},\"spec\":{\"az\":\"a\"}}",
            "ShowNodePool",
            "{\"kind\":\"NodePool\",\"apiVersion\":\"v3\",\"metadata\":{\"uid\":\"p1\"},\"spec\":{\"type\":\"vm\"}}",
            "DescribeClusterLogs",
            Fixtures.text("ack/describe-cluster-logs/two.json"),
            "DescribeKubernetesVersionMetadata",
            Fixtures.text("ack/describe-kubernetes-version-metadata/two.json"),
            "DescribeClusters",
            Fixtures.text("ack/describe-clusters/list.json"),
            "DescribeClusterAddonsUpgradeStatus",
            Fixtures.text("ack/describe-cluster-addons-upgrade-status/two.json"));

    private static final List<Operation<?, ?>> ALL = OperationConstants.all();

    private OperationPayloads() {}

    static List<Operation<?, ?>> operations() {
        return ALL;
    }

    /** At least one for each operation. */
    static List<String> of(Operation<?, ?> operation) {
        Type type = operation.responseType();
        if (type == NoContent.class) {
            return List.of(
                    "", " \r\n\t", "{}", " {} ", "{\"requestId\":\"E17F\"}", "{\"task_id\":\"T-1\",\"later\":[{}]}");
        }
        String text = operation.documentedText();
        if (text != null) {
            return List.of(text, text + ".\r\n", "\"" + text.toUpperCase(Locale.ROOT) + "\"", "{}");
        }
        List<String> documented = ResponsePayloads.all().stream()
                .filter(payload -> payload.model() == type)
                .map(payload -> Fixtures.text(payload.name()))
                .toList();
        if (!documented.isEmpty()) {
            return documented;
        }
        String other = OTHERS.get(operation.name());
        if (other == null) {
            throw new IllegalStateException("no payload for " + operation);
        }
        return List.of(other);
    }
}
