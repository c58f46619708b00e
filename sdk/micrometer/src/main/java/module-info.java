// SPDX-License-Identifier: Apache-2.0
/** What the client and its upgrades do, recorded with Micrometer. */
module io.clusterupgrade.micrometer {
    requires transitive io.clusterupgrade;
    requires transitive micrometer.commons;
    requires transitive micrometer.core;
    requires transitive micrometer.observation;
    requires static transitive org.jspecify;

    exports io.clusterupgrade.micrometer;
}
