// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;

/** The keys of a scenario. */
final class RootTable {
    static final String CLOCK = "clock";
    static final String ACCOUNT = "account";

    static final Table<CloudSimulator> TABLE = Table.<CloudSimulator>named("a mapping with the keys of a scenario")
            .key("description", Types.text(), "What the scenario shows; for people.")
            .key(CLOCK, ClockTable.TABLE, "The clocks.")
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
            .build();

    private RootTable() {}
}
