// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Sends signed calls to one CSS cluster. Single quotes in a body are replaced by double quotes. */
public record CssCalls(TestCloud test, SimulatedCssCluster cluster) {
    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    public RawResponse get(String rest) throws IOException {
        return test.huawei("GET", path(rest));
    }

    public RawResponse put(String rest) throws IOException {
        return test.huawei("PUT", path(rest));
    }

    public RawResponse post(String rest, String body) throws IOException {
        return send(path(rest), body);
    }

    public RawResponse postV2(String rest, String body) throws IOException {
        return send(path(rest).replace("/v1.0/", "/v2.0/"), body);
    }

    /** Sends a call whose path does not name the cluster. */
    public RawResponse postToProject(String rest, String body) throws IOException {
        return send("/v1.0/" + test.cloud().accounts().projectId() + rest, body);
    }

    /** Sends a call whose path does not name the cluster. */
    public RawResponse getFromProject(String rest) throws IOException {
        return test.huawei("GET", "/v1.0/" + test.cloud().accounts().projectId() + rest);
    }

    /** Sends ShowClusterDetail. */
    public JsonNode show() throws IOException {
        return get("").json();
    }

    /** Returns the list of tasks. */
    public JsonNode tasks(String query) throws IOException {
        return get("/upgrade/detail" + query).json().get("detailList");
    }

    /** Returns the id of the best image of this upgrade type. */
    public String bestImage(String upgradeType) throws IOException {
        return get("/target/" + upgradeType + "/images")
                .json()
                .at("/imageInfoList/0/id")
                .asText();
    }

    /** Sends UpgradeCore with the best image of this upgrade type and without a check of snapshots. */
    public RawResponse upgrade(String upgradeType) throws IOException {
        return post(
                "/inst-type/all/image/upgrade",
                "{'target_image_id':'" + bestImage(upgradeType) + "','upgrade_type':'" + upgradeType
                        + "','indices_backup_check':false,'agency':'css_upgrade_agency'}");
    }

    public void advance(Duration duration) {
        test.cloud().clock().advance(duration);
    }

    private String path(String rest) {
        return test.cssPath(cluster.id(), rest);
    }

    private RawResponse send(String target, String body) throws IOException {
        RawRequest request = test.unsigned("POST", target)
                .with("Content-Type", "application/json")
                .withBody(body.replace('\'', '"'));
        return test.send(SIGNER.huawei(request, Instant.now()));
    }

    /** Asserts a response with this status and without a body. */
    public static void assertEmpty(RawResponse response, int status) {
        assertThat(response.body()).isEmpty();
        assertThat(response.status()).isEqualTo(status);
    }

    /** Asserts an error in the format of the service. */
    public static void assertError(RawResponse response, int status, String code) {
        assertThat(response.json().path("errCode").asText()).isEqualTo(code);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().get("externalMessage").asText()).startsWith(code + " : ");
    }
}
