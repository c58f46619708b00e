// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import io.clusterupgrade.simulator.cce.model.CcePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page without a mouse. */
class StatusPageKeyboardTest {
    private static final String FOCUSED = "return document.activeElement === document.body ? 'body'"
            + " : (document.activeElement.textContent.trim() || document.activeElement.value);";

    private static Browser browser;

    private final CloudSimulator cloud =
            CloudSimulator.builder().statusPage(true).start();
    private final SimulatedCceCluster cluster = cloud.cce().addCluster(c -> c.name("payments"));

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

    private void open() {
        cluster.startUpgrade(plan -> {});
        cloud.clock().advance(Duration.ofMinutes(2));
        browser.open(cloud.endpoint());
    }

    private void tabTo(String text) {
        for (int i = 0; i < 40; i++) {
            browser.press(Keys.TAB);
            if (browser.string(FOCUSED).startsWith(text)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + text);
    }

    @Test
    void reachesEveryControlInTheOrderOfThePage() {
        open();
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            browser.press(Keys.TAB);
            String focused = browser.string(FOCUSED);
            if (focused.equals("body") || reached.contains(focused)) {
                break;
            }
            reached.add(focused);
            assertThat(browser.isTrue("return document.activeElement.matches(':focus-visible')"
                            + " && getComputedStyle(document.activeElement).outlineStyle === 'solid'"
                            + " && parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2;"))
                    .as("the focus is visible on " + focused)
                    .isTrue();
        }

        assertThat(reached)
                .containsExactly(
                        "Skip to the clusters",
                        "+1 min",
                        "+10 min",
                        "+1 h",
                        "To the next change",
                        "Fail current stage of payments",
                        "Pause of payments",
                        "CSS",
                        "1",
                        "Throttle",
                        "Error 500",
                        "Unavailable 503",
                        "Connection closed",
                        "Slow response",
                        "Expired token",
                        "Clock skew",
                        "Remove all faults");
    }

    @Test
    void advancesTheClockByEnter() {
        open();
        Instant before = cloud.clock().instant();

        tabTo("+1 min");
        browser.press(Keys.ENTER);
        browser.awaitText("#message", "1 min");

        assertThat(cloud.clock().instant()).isEqualTo(before.plusSeconds(60));
        assertThat(browser.string(FOCUSED)).isEqualTo("+1 min");
    }

    @Test
    void pausesAndResumesWithoutLosingTheFocus() {
        open();

        tabTo("Pause");
        browser.press(Keys.SPACE);
        browser.awaitText("article .pill", "Paused");
        assertThat(cluster.tasks().get(0).phase()).isEqualTo(CcePhase.PAUSE);
        assertThat(browser.string(FOCUSED)).isNotEqualTo("body").endsWith("of payments");

        tabTo("Resume");
        browser.press(Keys.ENTER);
        browser.awaitText("article .pill", "Running");
        assertThat(cluster.tasks().get(0).phase()).isEqualTo(CcePhase.RUNNING);
    }

    @Test
    void choosesTheServiceByArrowKeys() {
        open();

        tabTo("CSS");
        browser.press(Keys.ARROW_DOWN, Keys.TAB, Keys.ARROW_UP, Keys.ARROW_UP);
        tabTo("Throttle");
        browser.press(Keys.ENTER);

        browser.awaitText("#pending", "CCE: status 429, not executed, 3 calls");
        tabTo("Remove all faults");
        browser.press(Keys.ENTER);
        browser.awaitText("#pending", "No faults.");
        assertThat(cloud.faults().pending()).isZero();
    }

    @Test
    void skipsToTheClusters() {
        open();

        tabTo("Skip");
        browser.press(Keys.ENTER);

        assertThat(browser.string(FOCUSED)).isEqualTo("Clusters");
    }
}
