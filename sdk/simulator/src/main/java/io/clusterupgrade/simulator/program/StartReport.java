// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.SimulatedAccessKey;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The line of JSON that the program prints when it listens. */
final class StartReport {
    private StartReport() {}

    static String of(CloudSimulator cloud, @Nullable Path certificate) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("endpoint", cloud.endpoint());
        json.put("pid", ProcessHandle.current().pid());
        json.put("projectId", cloud.accounts().projectId());
        List<SimulatedAccessKey> keys = cloud.accounts().accessKeys();
        keys.stream()
                .filter(key -> key.securityToken() == null)
                .max(Comparator.comparing(key -> key.id().equals(Accounts.ACCESS_KEY_ID)))
                .ifPresent(key -> json.put("accessKeyId", key.id()).put("secretKey", key.secret()));
        ArrayNode all = json.putArray("keys");
        keys.forEach(key -> {
            ObjectNode one = all.addObject();
            one.put("accessKeyId", key.id()).put("secretKey", key.secret());
            if (key.securityToken() != null) {
                one.put("securityToken", key.securityToken());
            }
        });
        json.putObject("clock")
                .put(
                        "mode",
                        cloud.clockSetting()
                                .mode()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                .put("speed", cloud.clockSetting().speed())
                .put("time", cloud.clock().instant().toString());
        ObjectNode clusters = json.putObject("clusters");
        ArrayNode css = clusters.putArray("css");
        cloud.css().clusters().forEach(c -> add(css, c.id(), c.name(), c.version()));
        ArrayNode cce = clusters.putArray("cce");
        cloud.cce().clusters().forEach(c -> add(cce, c.id(), c.name(), c.version()));
        ArrayNode ack = clusters.putArray("ack");
        cloud.ack().clusters().forEach(c -> add(ack, c.id(), c.name(), c.version()));
        if (certificate != null) {
            json.put("certificate", certificate.toString());
        }
        return json.toString();
    }

    private static void add(ArrayNode clusters, String id, String name, String version) {
        clusters.addObject().put("id", id).put("name", name).put("version", version);
    }
}
