// SPDX-License-Identifier: Apache-2.0
/** Tests of programs that use the client: clients on the clock of the simulator, and an optional extension of JUnit Jupiter. */
module io.clusterupgrade.testkit {
    requires transitive io.clusterupgrade;
    requires transitive io.clusterupgrade.simulator;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;

    exports io.clusterupgrade.testkit;
}
