// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.logging.LogType;

/** Names of clusters are data, and the page loads nothing from elsewhere. */
class StatusPageSafetyTest {
    private static final String HOSTILE =
            "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>\"'&amp;</h3>";

    private static Browser browser;

    private final CloudSimulator cloud =
            CloudSimulator.builder().statusPage(true).start();

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

    @AfterEach
    void stopSimulator() {
        cloud.close();
    }

    @Test
    void aHostileNameStaysText() throws Exception {
        SimulatedCssCluster cluster = cloud.css().addCluster(c -> c.name(HOSTILE));
        cluster.script().failNode(1).once(HOSTILE);
        cluster.startUpgrade(plan -> {});
        cloud.clock().advance(Duration.ofHours(1));
        Clusters.call(cloud, "/%3Cscript%3Ewindow.hit=1%3C/script%3E");

        browser.open(cloud.endpoint());
        browser.awaitText("#journal tbody", "script");

        assertThat(browser.text("article h3")).isEqualTo(HOSTILE);
        assertThat(browser.text("article .reason")).isEqualTo(HOSTILE);
        assertThat(browser.count("script")).isEqualTo(1);
        assertThat(browser.count("main img")).isZero();
        assertThat(browser.isTrue("return window.hit === undefined;")).isTrue();
    }

    @Test
    void thePolicyLetsNoTextBecomeCode() {
        browser.open(cloud.endpoint());

        for (String attempt : List.of(
                "document.createElement('script').text = 'window.hit = 1'",
                "document.createElement('a').setAttribute('onclick', 'window.hit = 1')",
                "document.body.innerHTML = '<b>hit</b>'")) {
            assertThat(browser.isTrue(
                            "try { " + attempt + "; return false; } catch (e) { return e instanceof Error; }"))
                    .as(attempt)
                    .isTrue();
        }
        assertThat(browser.isTrue("return window.hit === undefined;")).isTrue();
        assertThat(browser.log(LogType.BROWSER))
                .hasSize(3)
                .allMatch(message -> message.contains("The action has been blocked"));
    }

    @Test
    void noRequestLeavesTheSimulator() throws JsonProcessingException {
        Clusters.inEveryState(cloud);
        browser.log(LogType.PERFORMANCE);
        browser.log(LogType.BROWSER);

        browser.open(cloud.endpoint());
        browser.click("button[data-fault=THROTTLE]");
        browser.awaitText("#pending", "CSS");
        browser.await("performance.getEntriesByType('resource').length > 3");

        assertThat(requests())
                .contains(cloud.endpoint() + "/", cloud.endpoint() + "/_simulator/action")
                .allMatch(url -> url.startsWith(cloud.endpoint() + "/") || url.startsWith("data:"));
        assertThat(browser.log(LogType.BROWSER)).as("messages of the console").isEmpty();
        assertThat(cloud.journal().count()).isZero();
    }

    private static List<String> requests() throws JsonProcessingException {
        List<String> urls = new ArrayList<>();
        for (String message : browser.log(LogType.PERFORMANCE)) {
            JsonNode event = new ObjectMapper().readTree(message).path("message");
            if (event.path("method").asText().equals("Network.requestWillBeSent")) {
                urls.add(event.path("params").path("request").path("url").asText());
            }
        }
        return urls;
    }
}
