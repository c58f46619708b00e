// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.simulator.CloudSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a screen reader receives: the accessibility tree that the browser computes. */
class StatusPageAccessibilityTest {
    private static final Set<String> NAMED = Set.of(
            "button", "radio", "spinbutton", "image", "img", "heading", "article", "table", "link", "region", "group");

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

    @BeforeEach
    void open() {
        Clusters.inEveryState(cloud);
        browser.open(cloud.endpoint());
        browser.awaitText("#clusters", "running");
    }

    @AfterEach
    void stopSimulator() {
        cloud.close();
    }

    @Test
    void everythingThatNeedsANameHasOne() {
        List<String> unnamed = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        for (JsonNode node : tree()) {
            String role = node.path("role").path("value").asText();
            if (!node.path("ignored").asBoolean() && NAMED.contains(role)) {
                roles.add(role);
                if (node.path("name").path("value").asText().isBlank()) {
                    unnamed.add(role + " " + node);
                }
            }
        }

        assertThat(unnamed).isEmpty();
        assertThat(roles).contains("button", "radio", "spinbutton", "heading", "article", "table", "region", "group");
    }

    @Test
    void buttonsOfClustersAreDistinct() {
        List<String> names = new ArrayList<>();
        for (JsonNode node : tree()) {
            if (node.path("role").path("value").asText().equals("button")) {
                names.add(node.path("name").path("value").asText());
            }
        }

        assertThat(names).doesNotHaveDuplicates().contains("Fail current node of running", "Resume of paused");
    }

    @Test
    void picturesHaveTheirStateAsText() {
        List<String> pictures = new ArrayList<>();
        for (JsonNode node : tree()) {
            if (Set.of("image", "img").contains(node.path("role").path("value").asText())) {
                pictures.add(node.path("name").path("value").asText());
            }
        }

        assertThat(pictures).anyMatch(name -> name.matches("Step \\d+ of 13: .+, Failed"));
        assertThat(pictures).anyMatch(name -> name.matches("100 % of Upgrade done"));
    }

    @Test
    void headingsSkipNoLevel() {
        List<Integer> levels = browser
                .list("return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => h.tagName[1]);")
                .stream()
                .map(Integer::valueOf)
                .toList();

        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading " + i).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void theDocumentHasLanguageTitleLandmarksAndLiveRegions() {
        assertThat(browser.string("return document.documentElement.lang;")).isEqualTo("en");
        assertThat(browser.string("return document.title;")).isEqualTo("Cloud simulator");
        assertThat(browser.count("main")).isEqualTo(1);
        assertThat(browser.count("body > header")).isEqualTo(1);
        assertThat(browser.count("[aria-live=polite], [role=status], [role=alert]"))
                .isEqualTo(3);
        assertThat(browser.list("const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);"
                        + "return ids.filter((id, index) => ids.indexOf(id) !== index);"))
                .as("ids that occur twice")
                .isEmpty();
        assertThat(browser.count("[tabindex]:not([tabindex='-1'])")).isZero();
    }

    @Test
    void controlsAreLargeEnoughToPress() {
        assertThat(browser.list("return [...document.querySelectorAll('button, input[type=number]')]"
                        + ".filter((e) => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24)"
                        + ".map((e) => e.textContent);"))
                .isEmpty();
    }

    private static JsonNode tree() {
        return new ObjectMapper()
                .valueToTree(browser.devTools("Accessibility.getFullAXTree"))
                .path("nodes");
    }
}
