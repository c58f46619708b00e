// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.css.CssUpgradePlan;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.testing.RawResponse;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * UpgradeDetail and RetryUpgradeTask over HTTP (see sdk/docs/wire/css.md#upgradedetail and
 * sdk/docs/wire/css.md#retryupgradetask). One node takes 13 minutes.
 */
class CssWireTest {
    private final TestCloud test = new TestCloud();
    private final SimulatedCssCluster shop = test.cloud()
            .css()
            .addCluster(c -> c.name("shop").nodes(2).version("7.6.2").stepDuration(Duration.ofMinutes(1)));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void returnsAnEmptyListWithoutTasks() throws IOException {
        assertThat(detail("").body()).isEqualTo("{\"totalSize\":0,\"detailList\":[]}");
    }

    @Test
    void showsAnUpgradeWithItsImageCommaListsAndNumbersInStrings() throws IOException {
        String id = shop.startUpgrade(u -> u.crossVersion("7.10.2").agency("css_test_agency"));
        test.cloud().clock().advance(Duration.ofMinutes(14));
        JsonNode task = onlyTask("");

        assertThat(task.get("id").asText()).isEqualTo(id);
        assertThat(task.get("startTime").asText()).isEqualTo("2026-01-15T08:00:00");
        assertThat(task.get("endTime").asText()).isEmpty();
        assertThat(task.get("status").asText()).isEqualTo("RUNNING");
        assertThat(task.get("agencyName").asText()).isEqualTo("css_test_agency");
        assertThat(task.at("/imageInfo/datastoreVersion").asText()).isEqualTo("7.10.2");
        assertThat(task.at("/imageInfo/priority").isInt()).isTrue();
        assertThat(task.get("totalNodes").asText()).isEqualTo("shop-ess-esn-1-1,shop-ess-esn-2-1");
        assertThat(task.get("completedNodes").asText()).isEqualTo("shop-ess-esn-1-1");
        assertThat(task.get("currentNodeName").asText()).isEqualTo("shop-ess-esn-2-1");
        assertThat(task.get("executeTimes").isTextual()).isTrue();
        assertThat(task.get("batchSize").asInt()).isEqualTo(1);
        assertThat(task.get("currentBatchNodes").asText()).isEqualTo("shop-ess-esn-2-1");
        assertThat(task.has("migrateParam")).isFalse();
        assertThat(task.has("finalAzInfoMap")).isFalse();
        assertThat(task.has("failMessage")).isFalse();
        assertThat(task.at("/currentNodeDetail/0/beginTime").asText()).isEqualTo("2026-01-15T08:13:00");
        assertThat(task.at("/currentNodeDetail/1/endTime").asText()).isEmpty();
        assertThat(task.at("/currentNodeDetail/12/status").asText()).isEqualTo("WAITING");
    }

    @Test
    void showsAnAzChangeWithJsonInStringsAndOnlyUnderItsMode() throws IOException {
        shop.startAzMigration(a -> a.to("cn-north-4c").instType("ess"));

        assertThat(detail("").json().get("totalSize").asInt()).isZero();
        assertThat(detail("?action_mode=UPGRADING").json().get("totalSize").asInt())
                .isZero();
        JsonNode task = onlyTask("?action_mode=AZ_MIGRATION");
        assertThat(task.has("imageInfo")).isFalse();
        assertThat(task.get("migrateParam").asText())
                .isEqualTo("{\"instType\":\"ess\",\"migrateType\":\"az_migrate\",\"sourceAz\":\"cn-north-4a\","
                        + "\"targetAz\":\"cn-north-4c\"}");
        assertThat(task.get("finalAzInfoMap").asText())
                .isEqualTo("{\"cn-north-4c\":\"shop-ess-esn-1-1,shop-ess-esn-2-1\"}");
    }

    @Test
    void startsPagesAtOneWithBothParameterNames() throws IOException {
        String first = upgradeToTheEnd();
        String second = upgradeToTheEnd();
        String third = upgradeToTheEnd();

        assertThat(ids("?limit=2")).containsExactly(third, second);
        assertThat(ids("?limit=2&offset=3")).containsExactly(first);
        assertThat(ids("?limit=2&start=2")).containsExactly(second, first);
        assertThat(ids("?offset=4")).isEmpty();
        assertThat(detail("?limit=1").json().get("totalSize").asInt()).isEqualTo(3);
    }

    @Test
    void returnsTenTasksAPageByDefault() throws IOException {
        for (int i = 0; i < 11; i++) {
            upgradeToTheEnd();
        }
        assertThat(ids("")).hasSize(10);
        assertThat(ids("?limit=1000")).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offset=0",
                "start=0",
                "limit=0",
                "limit=1001",
                "limit=x",
                "limit=",
                "action_mode=cross",
                "action_mode="
            })
    void rejectsWrongNumbers(String query) throws IOException {
        assertError(detail("?" + query), 400, "CSS.0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"action_mode=cross", "action_mode=upgrading", "action_mode="})
    void rejectsOtherModes(String query) throws IOException {
        assertError(detail("?" + query), 400, "CSS.0001");
    }

    @Test
    void aRetryReturnsNoBody() throws IOException {
        String id = failed();
        RawResponse response = retry(id, "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(response.header("Date")).endsWith(" GMT");
        JsonNode task = onlyTask("");
        assertThat(task.get("status").asText()).isEqualTo("RUNNING");
        assertThat(task.get("executeTimes").asText()).isEqualTo("2");
    }

    @Test
    void showsTheReasonOfAFailureAndAbortsTheTask() throws IOException {
        String id = failed();
        assertThat(onlyTask("").get("failMessage").asText()).isEqualTo("shards stuck");
        test.cloud().clock().advance(Duration.ofHours(1));
        assertThat(retry(id, "?retry_mode=abort").status()).isEqualTo(200);

        JsonNode task = onlyTask("");
        assertThat(task.get("status").asText()).isEqualTo("FAILED");
        assertThat(task.get("endTime").asText()).isEqualTo("2026-01-15T09:20:00");
        assertError(retry(id, ""), 400, "CSS.5090");
        assertError(retry(id, "?retry_mode=abort"), 400, "CSS.5090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?retry_mode=", "?retry_mode", "?retry_mode=ABORT", "?retry_mode=retry"})
    void rejectsAnyOtherRetryMode(String query) throws IOException {
        String id = failed();

        assertError(retry(id, query), 400, "CSS.0001");
        assertThat(shop.task(id).aborted()).isFalse();
        assertThat(shop.task(id).executeTimes()).isEqualTo(1);
    }

    @Test
    void rejectsAWrongStateInTheFormatOfTheService() throws IOException {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);

        assertError(retry(id, ""), 400, "CSS.5090");
        assertError(retry("no-such-action", ""), 400, "CSS.0082");
        assertError(test.huawei("GET", test.cssPath("no-such-cluster", "/upgrade/detail")), 403, "CSS.0015");
    }

    @Test
    void rejectsAnotherProject() throws IOException {
        RawResponse response =
                test.huawei("GET", "/v1.0/00000000000000000000000000000000/clusters/" + shop.id() + "/upgrade/detail");

        assertError(response, 403, "CSS.0010");
    }

    @Test
    void leavesAnUnknownPathToTheGateway() throws IOException {
        RawResponse response = test.huawei("GET", test.cssPath(shop.id(), "/no/such/thing"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().get("error_code").asText()).isEqualTo("APIGW.0101");
        assertThat(response.json().get("request_id").asText()).isEqualTo(response.header("X-Request-Id"));
    }

    private String failed() {
        shop.script().failNode(2).atStep(6).once("shards stuck");
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        test.cloud().clock().advance(Duration.ofMinutes(20));
        return id;
    }

    private String upgradeToTheEnd() {
        String id = shop.startUpgrade(CssUpgradePlan::sameVersion);
        test.cloud().clock().advance(Duration.ofMinutes(26));
        return id;
    }

    private RawResponse detail(String query) throws IOException {
        return test.huawei("GET", test.cssPath(shop.id(), "/upgrade/detail" + query));
    }

    private RawResponse retry(String taskId, String query) throws IOException {
        return test.huawei("PUT", test.cssPath(shop.id(), "/upgrade/" + taskId + "/retry" + query));
    }

    private JsonNode onlyTask(String query) throws IOException {
        JsonNode list = detail(query).json().get("detailList");
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    private List<String> ids(String query) throws IOException {
        return detail(query).json().get("detailList").findValuesAsText("id").stream()
                .filter(id -> shop.tasks().stream().anyMatch(task -> task.id().equals(id)))
                .toList();
    }

    private static void assertError(RawResponse response, int status, String code) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().get("errCode").asText()).isEqualTo(code);
        assertThat(response.json().get("externalMessage").asText()).startsWith(code + " : ");
        assertThat(response.header("X-Request-Id")).isNotEmpty();
    }
}
