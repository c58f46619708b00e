// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that a search finds each public type of the published modules: the first sentence of its javadoc, which is what indexes show, says more
 * than its name does.
 */
class FirstSentencesTest {
    /** A comment with the type behind it; annotations may stand between. */
    private static final Pattern TYPE = Pattern.compile(
            "(/\\*\\*(?:(?!\\*/).)*\\*/)?\\s*(?:@[^\\n]*\\n\\s*)*"
                    + "\\bpublic (?:abstract |static |final |sealed |non-sealed )*(?:class|interface|record|enum|@interface) (\\w+)",
            Pattern.DOTALL);

    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+");

    /** Words that say nothing by themselves. */
    private static final Set<String> FILLERS = Set.of(
            "a", "all", "an", "and", "are", "as", "at", "be", "by", "each", "for", "from", "how", "in", "is", "it",
            "its", "no", "not", "of", "on", "one", "only", "or", "that", "the", "this", "to", "what", "when", "which",
            "with");

    /** With fewer other words than these, a sentence is the name again, with a preposition. */
    private static final int LEAST_OTHER_WORDS = 2;

    @ParameterizedTest
    @ValueSource(strings = {"client", "micrometer", "rollout", "simulator", "testkit"})
    void theFirstSentenceOfEachPublicTypeSaysMoreThanItsName(String module) throws IOException {
        List<String> flaws = new ArrayList<>();
        int types = 0;
        for (Path file : exported(Path.of("..", module, "src/main/java"))) {
            Matcher type = TYPE.matcher(Files.readString(file));
            while (type.find()) {
                types++;
                String sentence = type.group(1) == null ? "" : firstSentence(type.group(1));
                if (otherWords(sentence, type.group(2)).size() < LEAST_OTHER_WORDS) {
                    flaws.add(file + ": " + type.group(2) + ": " + sentence);
                }
            }
        }

        assertThat(types).isGreaterThan(3);
        assertThat(flaws)
                .as("say in the first sentence what the type is for, in words that a user would search for")
                .isEmpty();
    }

    @Test
    void aSentenceOfTheWordsOfTheNameIsFound() {
        assertThat(otherWords("The options of a run.", "RunOptions")).isEmpty();
        assertThat(otherWords("A builder of a {@link Rollout}.", "RolloutBuilder"))
                .isEmpty();
        assertThat(otherWords("The options of a run: its clock and its threads.", "RunOptions"))
                .containsExactly("clock", "thread");
        assertThat(firstSentence("/**\n * Reads {@code a.b} of\n * it. More.\n */"))
                .isEqualTo("Reads {@code a.b} of it.");
    }

    private static List<Path> exported(Path sources) throws IOException {
        List<Path> files = new ArrayList<>();
        Matcher export = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")));
        while (export.find()) {
            try (Stream<Path> all = Files.list(sources.resolve(export.group(1).replace('.', '/')))) {
                all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String firstSentence(String comment) {
        String text = comment.replaceAll("(?m)^\\s*/?\\*+/?|\\*/", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static Set<String> otherWords(String sentence, String name) {
        Set<String> words = words(sentence.replaceAll("\\{@\\w+ ", " "));
        words.removeAll(words(name));
        words.removeAll(FILLERS);
        return words;
    }

    /** Returns the words in lower case and in the singular, also those of names in camel case. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^A-Za-z]+", -1))
                .flatMap(part -> WORD.matcher(part).results())
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
