// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Duration;

/** The keys of a scenario. */
final class RootTable {
    static final String CLOCK = "clock";
    static final String ACCOUNT = "account";
    static final String REQUEST_TIMEOUT = "requestTimeout";

    static final Table<CloudSimulator> TABLE = Table.<CloudSimulator>named("a mapping with the keys of a scenario")
            .key("description", Types.text(), "What the scenario shows; for people.")
            .key(CLOCK, ClockTable.TABLE, "The clocks.")
            .key(
                    REQUEST_TIMEOUT,
                    Types.duration(),
                    "How long a request, and a TLS handshake, may take in real time, above zero; default 30s.")
            .key(
                    ACCOUNT,
                    AccountTable.TABLE,
                    "The project, and the keys and tokens that are accepted.",
                    (cloud, account) -> account.applyTo(cloud.accounts()))
            .key("css", CssTable.TABLE, "Search clusters of Huawei CSS.", (cloud, css) -> css.applyTo(cloud.css()))
            .key("cce", CceTable.TABLE, "Kubernetes clusters of Huawei CCE.", (cloud, cce) -> cce.applyTo(cloud.cce()))
            .key("ack", AckTable.TABLE, "Kubernetes clusters of Alibaba ACK.", (cloud, ack) -> ack.applyTo(cloud.ack()))
            .key(
                    "faults",
                    Types.listOf(FaultTable.TABLE),
                    "Failures of calls.",
                    (cloud, faults) -> faults.forEach(fault -> FaultTable.add(fault, cloud.faults())))
            .key(
                    "traffic",
                    TrafficTable.TABLE,
                    "Limits and latency of calls.",
                    (cloud, traffic) -> traffic.applyTo(cloud.traffic()))
            .check(RootTable::check)
            .build();

    private RootTable() {}

    private static void check(Entry<CloudSimulator> root) {
        if (root.get(REQUEST_TIMEOUT, Duration.class).filter(Duration::isZero).isPresent()) {
            root.mistake(REQUEST_TIMEOUT, "the time-out must be above zero");
        }
    }
}
