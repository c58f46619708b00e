// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.AckNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The mutable state of a worker node. Guarded by the lock of its cluster. */
final class AckWorker {
    private static final int HOSTS = 250;
    private static final int ID_DIGITS = 20;

    private final String name;
    private final String instanceId;
    private final String ipAddress;
    private final String nodePoolId;
    private String kubeletVersion;

    AckWorker(String region, String nodePoolId, int pool, int number, String kubeletVersion) {
        this.nodePoolId = nodePoolId;
        this.kubeletVersion = kubeletVersion;
        ipAddress = String.format(Locale.ROOT, "10.%d.%d.%d", pool, (number - 1) / HOSTS, (number - 1) % HOSTS + 1);
        name = region + "." + ipAddress;
        String seed = nodePoolId + "-" + number;
        instanceId = "i-"
                + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, ID_DIGITS);
    }

    String name() {
        return name;
    }

    String instanceId() {
        return instanceId;
    }

    String kubeletVersion() {
        return kubeletVersion;
    }

    void setKubeletVersion(String version) {
        kubeletVersion = version;
    }

    AckNode snapshot() {
        return new AckNode(name, instanceId, nodePoolId, ipAddress, kubeletVersion);
    }
}
