// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that sources and pages use the terms of the JDK, of OkHttp, of Jackson and of the services. Each banned name or phrase has its
 * replacement. If a text of a service or of another library has to be quoted, add it to {@link #QUOTED}.
 */
class VocabularyTest {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> PLACES = List.of(
            "examples",
            "sdk/client/src",
            "sdk/simulator/src",
            "sdk/testkit/src",
            "sdk/rollout/src",
            "sdk/cli/src",
            "sdk/simulator-page-test/src",
            "sdk/conformance/src",
            "sdk/benchmarks",
            "sdk/docs",
            "README.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "VERSIONING.md");

    /** Simple names of former types, and those of today. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Blot", "SecretRedactor"),
            Map.entry("ServiceDesk", "IdentityHttpClient"),
            Map.entry("WaitingRoom|SideThreads|Background|TaskThreads", "DaemonThread, BackgroundTasks, TaskExecutor"),
            Map.entry("Waits", "BlockingFutures"),
            Map.entry("Trouble|TlsTrouble", "…Errors"),
            Map.entry("Workbench|Workbenches", "SigningBuffers, SigningBuffersPool"),
            Map.entry("Verdict", "ResponseSummary"),
            Map.entry("Causes|Reasons", "ThrowableChain"),
            Map.entry("OpenWord", "OpenEnum"),
            Map.entry("KeptToken", "TokenSaver"),
            Map.entry("TokenText", "TokenCodec"),
            Map.entry("SeenTasks", "TaskBaseline"),
            Map.entry("Reads|Reading", "PollTransport, PollResult"),
            Map.entry("RecordMarks|RecordShape", "RecordAnnotations, RecordDescriptor"),
            Map.entry("Refusal|\\w+Refusal", "ErrorResponse, …Exception"),
            Map.entry("HttpCall|HttpReply", "HttpRequest, HttpResponse"),
            Map.entry("Pages", "PagedIterable"),
            Map.entry("Empty", "NoContent"),
            Map.entry("Target", "EndpointContext"),
            Map.entry("FailureKind", "ErrorCategory"),
            Map.entry("CallSite|EarlierAttempt", "CallInfo, PreviousAttempt"),
            Map.entry("Resumption|Permission|Confirmation", "ResumeResult, ActionAvailability, Verification"),
            Map.entry("CallRun|CallAssembly|Prepared", "CallExecution, RequestAssembler"),
            Map.entry("ActionGrace|Changes", "PendingAction, ChangeNotifier"),
            Map.entry("CceOffer|AckSearch", "AvailableVersions, AckTaskFinder"),
            Map.entry("Demand|AckMask|CssWorks?", "…Request, AckStatusOverride, CssOperation"),
            Map.entry("\\w+World", "…Fixture"));

    /** Patterns of phrases, upper or lower case, and what to write instead. */
    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("\\banswer(s|ed|ing)?\\b", "response, responds, returns"),
            Map.entry("\\brefus(e|es|ed|ing|als?)\\b", "reject, error response"),
            Map.entry("\\bsa(id|ys?) (yes|no)\\b(?! more)", "accepted, rejected"),
            Map.entry("\\bthe JSON library\\b", "Jackson"),
            Map.entry("\\bsendings\\b|\\b(an?|each|another|first|last|its) sending\\b", "attempt"),
            Map.entry("\\bblot(s|ted)?\\b", "redact"),
            Map.entry("\\bone's own\\b", "your own, custom"),
            Map.entry("\\bat home\\b", "the zone of timestamps"),
            Map.entry("\\bdoubts?\\b", "the outcome is unknown"),
            Map.entry("\\bcomes? by view\\b", "returns a view"),
            Map.entry("\\b(in|at) work\\b", "in progress"),
            Map.entry("\\bunder way\\b", "in progress"),
            Map.entry("\\b(open|absent) words?\\b|\\bwords? (of|for) (the|a) (cloud|service)\\b", "value, constant"),
            Map.entry("\\b(cloud|service)'s words?\\b", "value, message"),
            Map.entry("\\btold\\b", "reported, passed, set"),
            Map.entry("\\bsomebody\\b|\\bnobody (\\w+s|has|can|must|else)\\b", "a user, another program, no thread"),
            Map.entry("\\bfinds? it well\\b", "accepts"),
            Map.entry("\\blearns? of\\b", "receives"),
            Map.entry("\\b(has come|came|became|becomes) of\\b", "the outcome"),
            Map.entry("\\btakes? up\\b(?! to\\b)", "resumes"),
            Map.entry("\\bbears?\\b", "has"),
            Map.entry("\\b(there|where)of\\b", "of it"),
            Map.entry("\\bfor ever\\b", "forever"),
            Map.entry("\\bas it stands\\b", "unchanged"),
            Map.entry("\\bclothes\\b", "encodings"),
            Map.entry("\\b(waiting room|service desk)\\b", "queue, client"));

    /** Parts of names in the middle of an identifier. */
    private static final Map<String, String> PARTS = Map.of(
            "Answer(s|ed)?", "Response, Returns",
            "Refus(al|e|ed|es)", "Rejection, Rejected",
            "Doubt", "UnknownOutcome",
            "Told", "Reported",
            "Nobody|Somebody", "NoThread, AnotherProgram");

    /** What others say: the errors of TCP, and the messages of tests that simulate one of a cluster. */
    private static final Pattern QUOTED =
            Pattern.compile("(?i)connection (was )?refused|name not found, refused|(?-i:RefusedConnection)"
                    + "|\"(the (first address|second) )?refused\"|drain refused");

    private static final Pattern DECLARATION = Pattern.compile(
            "^(?! )[\\w ]*\\b(?:class|record|interface|enum) (" + String.join("|", TYPES.keySet()) + ")\\b");

    private static final List<Rule> RULES = Stream.concat(
                    PHRASES.entrySet().stream()
                            .map(phrase -> new Rule(
                                    Pattern.compile(phrase.getKey(), Pattern.CASE_INSENSITIVE), phrase.getValue())),
                    PARTS.entrySet().stream()
                            .map(part -> new Rule(
                                    Pattern.compile("(?<=[a-z])(" + part.getKey() + ")(?![a-z])"), part.getValue())))
            .toList();

    @Test
    void sourcesAndPagesUseStandardTerms() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String place : PLACES) {
            for (Path file : files(ROOT.resolve(place))) {
                files++;
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (file.endsWith("CHANGELOG.md") && lines.get(i).startsWith("| ")) {
                        continue; // the table of former names
                    }
                    String where = ROOT.relativize(file) + ":" + (i + 1);
                    find(lines.get(i)).forEach(flaw -> found.add(where + ": " + flaw));
                }
            }
        }

        assertThat(found).as("use the term on the right").isEmpty();
        assertThat(files).isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            // The outcome is in doubt.                     | "doubt": write "the outcome is unknown"
            throw new X("the write was refused");           | "refused": write "reject, error response"
            /** Answers the id. */                          | "Answers": write "response, responds, returns"
            String refusal = "";                            | "refusal": write "reject, error response"
            the cloud said no                               | "said no": write "accepted, rejected"
            public final class OpenWord {                   | "OpenWord": write "OpenEnum"
            void isInDoubtAfterAPage() {                    | "Doubt": write "UnknownOutcome"
            record UpgradeWorld(String text) {              | "UpgradeWorld": write "…Fixture"
            """)
    void findsWhatIsBanned(String line, String flaw) {
        assertThat(find(line)).containsExactly(flaw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new SocketException("Connection refused")
            script().failNode(2, "drain refused by budget")
            read the state before sending it again
            a page says nothing about the write
            takes up to three zones
            record Targets(int count) {}
            """)
    void allowsOtherText(String line) {
        assertThat(find(line)).isEmpty();
    }

    private static List<String> find(String line) {
        List<String> flaws = new ArrayList<>();
        Matcher declaration = DECLARATION.matcher(line);
        if (declaration.find()) {
            String name = declaration.group(1);
            TYPES.forEach((names, better) -> {
                if (name.matches(names)) {
                    flaws.add(flaw(name, better));
                }
            });
        }
        String text = QUOTED.matcher(line).replaceAll("");
        for (Rule rule : RULES) {
            rule.banned().matcher(text).results().forEach(hit -> flaws.add(flaw(hit.group(), rule.better())));
        }
        return flaws;
    }

    private static String flaw(String banned, String better) {
        return "\"" + banned + "\": write \"" + better + "\"";
    }

    /** Returns the sources and pages of a place, without this file, which lists what is banned. */
    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.endsWith(VocabularyTest.class.getSimpleName() + ".java"))
                    .sorted()
                    .toList();
        }
    }

    /** A pattern of banned text, and its replacement. */
    private record Rule(Pattern banned, String better) {}
}
