// SPDX-License-Identifier: Apache-2.0
/**
 * An embedded cloud for tests: CSS, CCE and ACK on one loopback port. It does not depend on the client, so that the
 * same mistake cannot hide in both.
 */
module io.clusterupgrade.simulator {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires static okhttp3;
    requires static okhttp3.tls;
    requires org.snakeyaml.engine;

    exports io.clusterupgrade.simulator;
    exports io.clusterupgrade.simulator.ack;
    exports io.clusterupgrade.simulator.ack.model;
    exports io.clusterupgrade.simulator.cce;
    exports io.clusterupgrade.simulator.cce.model;
    exports io.clusterupgrade.simulator.css;
    exports io.clusterupgrade.simulator.css.model;
    exports io.clusterupgrade.simulator.fault;
    exports io.clusterupgrade.simulator.replay;
    exports io.clusterupgrade.simulator.scenario;
}
