// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks, without building the site, that its navigation has each page of {@code sdk/docs} once and names none that does not exist. */
class SiteNavigationTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void everyPageHasItsPlaceInTheNavigation() throws IOException {
        List<String> listed = new ArrayList<>();
        for (JsonNode group : JsonMapper.builder()
                .build()
                .readTree(ROOT.resolve("sdk/site/navigation.json").toFile())) {
            group.path("pages").fieldNames().forEachRemaining(listed::add);
            if (group.has("folder")) {
                listed.addAll(pages(group.get("folder").textValue()));
            }
        }

        assertThat(listed)
                .as("the pages of sdk/site/navigation.json")
                .doesNotHaveDuplicates()
                .containsAll(pages("sdk/docs"))
                .contains("README.md", "CHANGELOG.md")
                .allMatch(page -> Files.isRegularFile(ROOT.resolve(page)));
    }

    private static List<String> pages(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
