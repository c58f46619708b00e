// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the remedies of the library, which name Java methods, into options and commands. */
public final class CliWords {
    private static final Pattern ACCEPTED = Pattern.compile("withAcceptedWarnings\\(List\\.of\\(([^)]*)\\)\\)");

    private CliWords() {}

    /** Returns a text with options and commands instead of methods. */
    public static String of(String text) {
        String words = text.replace("make the report with withNewChecks(true)", "use clusterup check --new-checks")
                .replaceAll(
                        "run one \\([a-z]+\\.cluster\\(id\\)\\.[^;]*?\\), or make the report with"
                                + " withNewInspections\\(true\\)",
                        "run one in the console")
                .replaceAll("make the report with withNewInspections\\(true\\)", "run one in the console")
                .replaceAll(" \\((css|cce|ack)\\.cluster\\(id\\)\\.[A-Za-z]+\\(…?\\)(\\.[A-Za-z]+\\(…?\\))*\\)", "")
                .replace("withAllWarningsAccepted(true)", "--accept-all-warnings")
                .replace("call TokenStore.clear()", "use clusterup forget")
                .replace("TokenStore.clear()", "clusterup forget")
                .replace("call attach(taskId) with the right one", "name it with --task")
                .replace("call finish()", "use clusterup finish")
                .replace("with finish() of the upgrade", "with clusterup finish")
                .replace("finish() is called", "clusterup finish is used")
                .replace("; call plainHttpAllowed() on the builder to allow it", "; --plain-http allows it");
        Matcher accepted = ACCEPTED.matcher(words);
        return accepted.replaceAll(match -> Matcher.quoteReplacement(
                "--accept " + match.group(1).replace("\"", "").replace(" ", "")));
    }
}
