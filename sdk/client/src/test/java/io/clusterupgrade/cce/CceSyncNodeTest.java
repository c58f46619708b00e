// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceCalls.CLUSTER;
import static io.clusterupgrade.cce.CceCalls.PROJECT;
import static io.clusterupgrade.cce.CceFixtures.assertReads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.FeatureGates;
import io.clusterupgrade.cce.request.SyncNodeRequest;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the synchronization of nodes, whose responses are texts, and the feature gates of the service. */
class CceSyncNodeTest {
    private static final String SUCCESS = "Sync node success";

    @Test
    void syncNodeIsAGetOfVersionTwo() {
        CannedTransport transport = new CannedTransport().response(SUCCESS);

        cluster(transport).syncNode("n-1");

        assertThat(transport.calls()).hasSize(1);
        assertThat(transport.lastLine())
                .isEqualTo("GET /api/v2/projects/" + PROJECT + "/clusters/" + CLUSTER + "/nodes/n-1/sync");
        assertThat(transport.lastBody()).isEmpty();
        assertThat(CceOperations.Clusters.SYNC_NODE.isIdempotent()).isFalse();
    }

    @Test
    void batchSyncNodesIsAPostWithoutABody() {
        CannedTransport transport = new CannedTransport().response("\"Start to batch sync nodes\"");

        cluster(transport).batchSyncNodes();

        assertThat(transport.lastLine())
                .isEqualTo("POST /api/v3/projects/" + PROJECT + "/clusters/" + CLUSTER + "/nodes/sync");
        assertThat(transport.lastBody()).isEmpty();
    }

    @Test
    void theTextOfTheResponseIsItsValue() {
        CannedTransport transport = new CannedTransport().response("\"" + SUCCESS + "\"\n");

        assertThat(CceCalls.client(transport)
                        .call(CceOperations.Clusters.SYNC_NODE, new SyncNodeRequest(CLUSTER, "n-1"))
                        .value())
                .isEqualTo(SUCCESS);
    }

    /** A GET is usually sent again after a failure; this one has an effect. */
    @Test
    void aFailedSynchronizationIsNotSentAgain() {
        CannedTransport transport = new CannedTransport().response(503, "").response(SUCCESS);

        assertThatThrownBy(() -> cluster(transport).syncNode("n-1")).isInstanceOf(OutcomeUnknownException.class);
        assertThat(transport.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "\"failed\"",
                "<html>Log in</html>",
                "{\"later\":1}",
                "{\"errorCode\":\"CCE.03500001\"}"
            })
    void anythingElseIsAnUnknownOutcome(String body) {
        CannedTransport transport = new CannedTransport().response(body).response(SUCCESS);

        assertThatThrownBy(() -> cluster(transport).syncNode("n-1")).isInstanceOf(OutcomeUnknownException.class);
        assertThat(transport.calls()).hasSize(1);
    }

    @Test
    void featureGatesAreOfNoProject() {
        CannedTransport transport = new CannedTransport().response("{\"spec\":{\"A\":true}}");

        assertThat(CceCalls.client(transport).showFeatureGates().spec()).isEqualTo(Map.of("A", JsonValue.of("true")));
        assertThat(transport.lastLine()).isEqualTo("GET /api/v3.1/feature-gates");
    }

    @Test
    void readsFeatureGatesOfAnyType() {
        assertReads(
                FeatureGates.class,
                "show-feature-gates/gates",
                new FeatureGates(
                        "Configuration",
                        "v3.1",
                        Map.of(
                                "EnableA", JsonValue.of("true"),
                                "LimitB", JsonValue.of("{\"nodes\":2000}"),
                                "ModeC", JsonValue.of("\"beta\""))));
    }

    private static CceCluster cluster(CannedTransport transport) {
        return CceCalls.client(transport).cluster(CLUSTER);
    }
}
