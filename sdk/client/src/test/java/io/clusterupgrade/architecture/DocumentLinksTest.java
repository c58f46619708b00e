// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every link of a page, and every link of a source file to a page, names a file and a heading that exist. */
class DocumentLinksTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("sdk/docs/[\\w/.-]+\\.md(?:#[\\w-]*)?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern NO_PART_OF_AN_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");
    private static final Pattern FORMER_REFERENCE = Pattern.compile("(?i)\\bsheets? \\d");

    static List<Path> pages() throws IOException {
        return files(".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkOfAPageNamesAFileAndAHeading(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        List<String> broken = LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .filter(target -> !isThere(target.startsWith("#") ? page : page.resolveSibling(file(target)), target))
                .toList();

        assertThat(broken)
                .as("links of %s to a file or heading that does not exist", page)
                .isEmpty();
    }

    @Test
    void everyReferenceOfASourceFileNamesAPageAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        int found = 0;
        for (Path source : files(".java")) {
            for (MatchResult reference :
                    REFERENCE.matcher(Files.readString(source)).results().toList()) {
                found++;
                if (!isThere(ROOT.resolve(file(reference.group())), reference.group())) {
                    broken.add(source + ": " + reference.group());
                }
            }
        }

        assertThat(broken)
                .as("references to a page or heading that does not exist")
                .isEmpty();
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void noSourceFileCitesTheNumberOfAFactSheet() throws IOException {
        List<Path> citing = new ArrayList<>();
        for (Path source : files(".java")) {
            if (FORMER_REFERENCE.matcher(Files.readString(source)).find()) {
                citing.add(source);
            }
        }

        assertThat(citing).as("link to a section of sdk/docs/wire instead").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Task status, task-status",
        "UpgradeDetail, upgradedetail",
        "`ack`: node pools & nodes, ack-node-pools--nodes"
    })
    void anchorsAreWrittenAsOnGitHub(String heading, String anchor) {
        assertThat(anchor(heading)).isEqualTo(anchor);
    }

    private static String file(String target) {
        int hash = target.indexOf('#');
        return hash < 0 ? target : target.substring(0, hash);
    }

    private static boolean isThere(Path file, String target) {
        int hash = target.indexOf('#');
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0 || anchors(file).contains(target.substring(hash + 1));
    }

    private static List<String> anchors(Path page) {
        try {
            return HEADING.matcher(Files.readString(page))
                    .results()
                    .map(heading -> anchor(heading.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(page.toString(), e);
        }
    }

    private static String anchor(String heading) {
        return NO_PART_OF_AN_ANCHOR
                .matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
