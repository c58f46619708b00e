// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tested source file whose regions, between {@code // region name} and {@code // endregion}, are shown in the pages. */
record SnippetSource(String text) {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]*?(\\w+);$");
    private static final Pattern START = Pattern.compile("(?m)^ *// region (\\w+)$");

    static SnippetSource read(Path file) {
        try {
            return new SnippetSource(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("There is no source of snippets " + file, e);
        }
    }

    List<String> regions() {
        return START.matcher(text).results().map(start -> start.group(1)).toList();
    }

    /** The lines of a region, as far to the left as they go. */
    String code(String region) {
        String start = "// region " + region + "\n";
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf("// endregion", from);
        if (to < 0) {
            throw new IllegalArgumentException("There is no complete region " + region);
        }
        // A text block's rule for indentation is the one wanted here.
        return text.substring(from + start.length(), text.lastIndexOf('\n', to)).stripIndent();
    }

    /** The imports that a reader needs to compile a region. */
    String imports(String region) {
        String code = code(region);
        return IMPORT.matcher(text)
                .results()
                .filter(found -> Pattern.compile("(?<![\\w.])" + found.group(1) + "\\b")
                        .matcher(code)
                        .find())
                .map(found -> found.group() + "\n")
                .collect(Collectors.joining());
    }

    /** A region as a page shows it. */
    String shown(String region, boolean withImports) {
        return Stream.of(withImports ? imports(region) : "", code(region))
                .filter(part -> !part.isEmpty())
                .map(String::strip)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
