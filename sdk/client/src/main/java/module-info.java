// SPDX-License-Identifier: Apache-2.0
/** The cluster-upgrade SDK. The package list is in the order of a call; start with CssClient. */
module io.clusterupgrade {
    requires transitive okhttp3;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires java.xml;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.clusterupgrade.request;
    exports io.clusterupgrade.event;
    exports io.clusterupgrade.endpoint;
    exports io.clusterupgrade.credentials;
    exports io.clusterupgrade.signer;
    exports io.clusterupgrade.transport;
    exports io.clusterupgrade.decode;
    exports io.clusterupgrade.identity;
    exports io.clusterupgrade.error;
    exports io.clusterupgrade.client;
    exports io.clusterupgrade.css;
    exports io.clusterupgrade.css.model;
    exports io.clusterupgrade.css.request;
    exports io.clusterupgrade.cce;
    exports io.clusterupgrade.cce.model;
    exports io.clusterupgrade.cce.request;
    exports io.clusterupgrade.ack;
    exports io.clusterupgrade.ack.model;
    exports io.clusterupgrade.ack.request;
    exports io.clusterupgrade.upgrade;
    exports io.clusterupgrade.upgrade.model;
    exports io.clusterupgrade.upgrade.plan;
    exports io.clusterupgrade.upgrade.route;
    exports io.clusterupgrade.upgrade.readiness;
}
