// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that every Java block of a page is a region of a source file that the build compiles and runs. With
 * {@code -Ddocs.write=true} it writes the blocks instead.
 *
 * <p>A page names the region in a comment above the block: {@code <!-- snippet CredentialsSnippetsTest#keys -->}; with
 * {@code , no imports} the imports are left out.
 */
class PageSnippetsTest {
    private static final Path ROOT = Path.of("..");
    /** The tests of the pages, and those of modules that the examples do not depend on. */
    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java/io/clusterupgrade/examples/docs"),
            Path.of("../sdk/temporal/src/test/java/io/clusterupgrade/temporal"),
            Path.of("../sdk/spring-boot/src/test/java/io/clusterupgrade/spring/shop"));

    private static final Pattern BLOCK = Pattern.compile("(?s)(?:<!-- ([^\n]*) -->\n)?```java\n(.*?)```");
    private static final Pattern MARKER = Pattern.compile("snippet (\\w+)#(\\w+)(, no imports)?");
    /** A switch over a sealed type needs Java 21, and the build has 17. */
    private static final String JAVA_21 = "needs Java 21";

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("sdk/docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyJavaBlockIsARegionThatTheBuildRuns(Path page) throws IOException {
        String text = Files.readString(page);
        String written = BLOCK.matcher(text).replaceAll(block -> Matcher.quoteReplacement(written(page, block)));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, written);
        }

        assertThat(Files.readString(page))
                .as("%s; -Ddocs.write=true writes its blocks", page)
                .isEqualTo(written);
    }

    @Test
    void everyRegionIsShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path page : pages()) {
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(block -> MARKER.matcher(String.valueOf(block.group(1))))
                    .filter(Matcher::matches)
                    .forEach(marker -> shown.add(marker.group(1) + "#" + marker.group(2)));
        }

        assertThat(shown).containsExactlyElementsOf(regions());
    }

    @Test
    void aTranslationHasTheBlocksOfTheOriginal() throws IOException {
        List<Path> translations = pages().stream()
                .filter(page -> page.toString().endsWith(".zh-CN.md"))
                .toList();

        assertThat(translations)
                .isNotEmpty()
                .allSatisfy(translation -> assertThat(blocks(translation))
                        .isEqualTo(blocks(Path.of(translation.toString().replace(".zh-CN", "")))));
    }

    @Test
    void aRegionIsShownWithTheImportsItUses() {
        SnippetSource source = new SnippetSource("""
                import static a.B.check;
                import a.Used;
                import a.Unused;
                class X {
                    // region first
                    Used used = check();

                        in();
                    // endregion
                    // region second
                    // endregion
                }
                """);

        assertThat(source.regions()).containsExactly("first", "second");
        assertThat(source.shown("first", true)).isEqualTo("""
                import static a.B.check;
                import a.Used;

                Used used = check();

                    in();
                """);
        assertThat(source.shown("first", false)).doesNotContain("import");
        assertThatThrownBy(() -> source.code("third")).hasMessageContaining("third");
    }

    private static String written(Path page, MatchResult block) {
        String comment = String.valueOf(block.group(1));
        if (comment.equals(JAVA_21)) {
            return block.group();
        }
        Matcher marker = MARKER.matcher(comment);
        assertThat(marker.matches())
                .as(
                        "a Java block of %s must follow a line such as <!-- snippet Source#region -->:\n%s",
                        page, block.group())
                .isTrue();
        String code = source(marker.group(1)).shown(marker.group(2), marker.group(3) == null);
        return "<!-- " + comment + " -->\n```java\n" + code + "```";
    }

    private static SnippetSource source(String name) {
        return SOURCES.stream()
                .map(folder -> folder.resolve(name + ".java"))
                .filter(Files::exists)
                .findFirst()
                .map(SnippetSource::read)
                .orElseThrow(() -> new AssertionError("there is no source of snippets " + name));
    }

    private static Set<String> regions() throws IOException {
        Set<String> regions = new TreeSet<>();
        for (Path folder : SOURCES) {
            for (Path source : sources(folder)) {
                String name = source.getFileName().toString().replace(".java", "");
                if (!name.equals(PageSnippetsTest.class.getSimpleName())) {
                    SnippetSource.read(source).regions().forEach(region -> regions.add(name + "#" + region));
                }
            }
        }
        return regions;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> blocks(Path page) throws IOException {
        return Pattern.compile("(?s)```.*?```")
                .matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
