// SPDX-License-Identifier: Apache-2.0
/** Rollouts: the upgrade of a fleet of clusters in waves. Start with {@code io.clusterupgrade.rollout.Rollout}. */
module io.clusterupgrade.rollout {
    requires transitive io.clusterupgrade;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.clusterupgrade.rollout;
    exports io.clusterupgrade.rollout.model;
    exports io.clusterupgrade.rollout.decision;
    exports io.clusterupgrade.rollout.report;
    exports io.clusterupgrade.rollout.progress;
}
