// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Narrow and wide, light and dark. */
class StatusPageLayoutTest {
    /** Returns the texts whose contrast with their background is below 4.5, as WCAG 2 computes it. */
    private static final String LOW_CONTRAST = """
            const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
            const rgba = (color) => {
              canvas.clearRect(0, 0, 1, 1);
              canvas.fillStyle = color;
              canvas.fillRect(0, 0, 1, 1);
              return [...canvas.getImageData(0, 0, 1, 1).data];
            };
            const luminance = (color) => {
              const [r, g, b] = rgba(color).map((part) => part / 255)
                .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const background = (node) => {
              for (let at = node; at; at = at.parentElement) {
                const color = getComputedStyle(at).backgroundColor;
                if (rgba(color)[3] === 255) {
                  return color;
                }
              }
              return "white";
            };
            const low = [];
            let checked = 0;
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const text = walker.currentNode.textContent.trim();
              const parent = walker.currentNode.parentElement;
              if (text === "" || parent.closest("script, noscript, .hidden-text, [hidden]") || !parent.checkVisibility()) {
                continue;
              }
              const one = luminance(getComputedStyle(parent).color);
              const other = luminance(background(parent));
              const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
              checked++;
              if (ratio < 4.5) {
                low.push(ratio.toFixed(2) + " " + text);
              }
            }
            return checked < 60 ? ["only " + checked + " texts"] : low;
            """;

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

    @ParameterizedTest
    @ValueSource(ints = {320, 400, 700, 1000, 1600})
    void needsNoHorizontalScrolling(int width) throws Exception {
        Clusters.inEveryState(cloud);
        cloud.css()
                .addCluster(c ->
                        c.name("a-very-long-name-without-any-space-".repeat(4)).nodes(3));
        cloud.faults().times(7, "UpgradeDetail", Fault.unavailable());
        Clusters.call(cloud, "/v1.0/" + "long".repeat(60));

        browser.open(cloud.endpoint(), width, false);
        browser.awaitText("#journal tbody", "long");

        assertThat(browser.number("return document.documentElement.scrollWidth;"))
                .isLessThanOrEqualTo(browser.number("return document.documentElement.clientWidth;"));
        assertThat(browser.list(
                        "return [...document.querySelectorAll('button, input, h3, .node, .pill, td, .track, .bar')]"
                                + ".filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5"
                                + " || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')"
                                + ".map((e) => e.className + ' ' + e.textContent);"))
                .as("elements that do not fit")
                .isEmpty();
    }

    @Test
    void hasOneColumnWhenNarrowAndTwoWhenWide() {
        String sideBySide = "const [one, other] = document.querySelectorAll('.columns > section');"
                + "return other.getBoundingClientRect().left > one.getBoundingClientRect().right;";
        cloud.css().addCluster(c -> {});

        browser.open(cloud.endpoint(), 400, false);
        assertThat(browser.isTrue(sideBySide)).isFalse();
        browser.open(cloud.endpoint(), 1200, false);
        assertThat(browser.isTrue(sideBySide)).isTrue();
    }

    @Test
    void followsTheColorSchemeOfTheSystem() {
        String background = "return getComputedStyle(document.body).backgroundColor;";

        browser.open(cloud.endpoint(), 1200, false);
        assertThat(browser.string(background)).isEqualTo("rgb(242, 244, 247)");
        browser.open(cloud.endpoint(), 1200, true);
        assertThat(browser.string(background)).isEqualTo("rgb(15, 20, 27)");
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void everyTextHasEnoughContrast(String scheme) throws Exception {
        Clusters.inEveryState(cloud);
        cloud.faults().times(2, "CSS/*", Fault.unavailable());
        Clusters.call(cloud, "/v1.0/p/clusters/c/upgrade/detail");
        Clusters.call(cloud, "/clusters/c/tasks");

        browser.open(cloud.endpoint(), 1200, scheme.equals("dark"));
        browser.awaitText("#journal tbody", "ACK");
        assertThat(browser.texts("article .pill")).contains("Running", "Paused", "Done", "Failed", "Idle", "Canceled");

        assertThat(browser.list(LOW_CONTRAST)).isEmpty();
        browser.click("button[data-seconds]");
        browser.awaitText("#message", "advanced");
        assertThat(browser.list(LOW_CONTRAST)).isEmpty();
    }
}
