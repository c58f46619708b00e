// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the samples on the pages under sdk/docs/wire are the fixtures with which the client is tested. */
class WireSamplesTest {
    private static final Path PAGES = Path.of("../docs/wire");
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^\\[[^]]+]\\((\\S+?/test/resources/wire/\\S+?)\\)[^\n]*\n\n```(\\w+)\n([^`]*)```");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everySampleOfAPageIsTheFixtureThatItLinksTo() throws IOException {
        int samples = 0;
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.toList()) {
                List<MatchResult> found =
                        SAMPLE.matcher(Files.readString(page)).results().toList();
                for (MatchResult sample : found) {
                    Path fixture = page.resolveSibling(sample.group(1));
                    assertThat(content(sample.group(2), sample.group(3)))
                            .as("the sample of %s in %s", fixture, page)
                            .isEqualTo(content(sample.group(2), Files.readString(fixture)));
                }
                samples += found.size();
            }
        }
        assertThat(samples).isGreaterThanOrEqualTo(33);
    }

    /** JSON is compared as JSON: a page breaks its lines where they are easiest to read. */
    private static Object content(String language, String text) throws IOException {
        JsonNode json = language.equals("json") ? JSON.readTree(text) : null;
        return json != null ? json : text.replaceAll("\\s+", "");
    }
}
