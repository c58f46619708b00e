// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees and does. */
class StatusPageBrowserTest {
    private static Browser browser;

    private final CloudSimulator cloud =
            CloudSimulator.builder().statusPage(true).start();
    private final SimulatedCssCluster search =
            cloud.css().addCluster(c -> c.name("orders").nodes(2).stepDuration(Duration.ofMinutes(1)));

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startUpgrade() {
        cloud.cce().addCluster(c -> c.name("payments"));
        cloud.ack().addCluster(c -> c.name("shop"));
        search.startUpgrade(plan -> {});
        cloud.clock().advance(Duration.ofMinutes(2));
    }

    @AfterEach
    void stopSimulator() {
        cloud.close();
    }

    @Test
    void showsClustersAndARunningUpgrade() {
        browser.open(cloud.endpoint());

        assertThat(browser.texts("article h3")).containsExactly("orders", "payments", "shop");
        assertThat(browser.texts("article .pill")).containsExactly("Running", "Idle", "Idle");
        assertThat(browser.texts("#summary li")).containsExactly("3 clusters", "1 running");
        assertThat(browser.text("article:first-child")).contains("Node 1 of 2", "Step 3 of 13: Node stop", "0 %");
        assertThat(browser.count("article:first-child .track .ink-done")).isEqualTo(2);
        assertThat(browser.count("article:first-child .track .ink-running")).isEqualTo(1);
        assertThat(browser.count("article:first-child .track .ink-waiting")).isEqualTo(10);
        assertThat(browser.texts("article:first-child .node .note")).containsExactly("Running", "Waiting");
        assertThat(browser.text("#task-time")).isEqualTo("2026-01-15 08:02:00 UTC");
        assertThat(browser.text("#speed")).isEqualTo("stands still");
    }

    @Test
    void advancesTheClockByButtons() {
        browser.open(cloud.endpoint());

        browser.click("#advance-to-next");
        browser.awaitText("article", "Step 4 of 13: Port detachment");
        browser.click("button[data-seconds=\"600\"]");
        browser.awaitText("article", "Node 2 of 2");
        assertThat(browser.texts("article:first-child .node .note")).containsExactly("Done", "Running");
        assertThat(browser.text("#message")).isEqualTo("The clock is advanced by 10 min.");
        browser.click("button[data-seconds=\"3600\"]");
        browser.awaitText("article .pill", "Done");
        browser.awaitText("#next-change", "none");
        assertThat(search.tasks().get(0).status()).isEqualTo(CssTaskStatus.SUCCESS);
        browser.awaitText("#changes", "orders: Done.");
    }

    @Test
    void showsWhatChangesWithoutTheButtons() {
        browser.open(cloud.endpoint());
        search.script().failNode(1).atStep(2).once("No disk space.");

        cloud.clock().advance(Duration.ofMinutes(1));

        browser.awaitText("article", "No disk space.");
        assertThat(browser.text("article:first-child .pill")).isEqualTo("Failed");
        assertThat(browser.text("article:first-child .reason")).isEqualTo("No disk space.");
        assertThat(browser.texts("#summary li")).containsExactly("3 clusters", "1 failed");
    }

    @Test
    void failsTheCurrentNode() {
        browser.open(cloud.endpoint());

        browser.click("article:first-child button");
        browser.awaitText("#message", "fails at the end of the step Node stop");
        browser.click("#advance-to-next");
        browser.awaitText("article .pill", "Failed");

        assertThat(browser.texts("article:first-child .node .note")).containsExactly("Failed", "Waiting");
        assertThat(browser.count("article:first-child button")).isZero();
    }

    @Test
    void makesTheNextCallFail() throws IOException, InterruptedException {
        browser.open(cloud.endpoint());

        browser.click("button[data-fault=UNAVAILABLE]");
        browser.awaitText("#pending", "CSS: status 503, not executed, 1 call");
        assertThat(call()).isEqualTo(503);
        assertThat(call()).isEqualTo(401);
        browser.awaitText("#pending", "No faults.");
        browser.awaitText("#journal-count", "2 calls");

        assertThat(browser.texts("#journal tbody tr .pill")).containsExactly("401", "503");
        assertThat(browser.text("#journal tbody tr:last-child"))
                .contains("CSS UpgradeDetail", "Fault: status 503, not executed");
        assertThat(cloud.journal().calls()).extracting(RecordedCall::status).containsExactly(503, 401);
    }

    private int call() throws IOException, InterruptedException {
        String path = "/v1.0/" + cloud.accounts().projectId() + "/clusters/" + search.id() + "/upgrade/detail";
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(cloud.endpoint() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void reportsWhyAnActionIsNotPossible() {
        browser.open(cloud.endpoint());

        browser.list("document.getElementById('calls').value = '0'; return [];");
        browser.click("button[data-fault=THROTTLE]");

        browser.awaitText("#message.failed", "calls must be a whole number, 1 to 1000.");
        assertThat(cloud.faults().pending()).isZero();
    }

    @Test
    void reportsThatTheSimulatorHasStopped() {
        browser.open(cloud.endpoint());

        cloud.close();

        browser.await("!document.getElementById('connection').hidden");
        assertThat(browser.text("#connection")).startsWith("No connection to the simulator");
        assertThat(browser.texts("article h3")).contains("orders");
    }
}
