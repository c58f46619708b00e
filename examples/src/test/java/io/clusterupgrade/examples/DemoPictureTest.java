// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Checks that the picture of the demo in the README is what the demo prints. With {@code -Ddemo.write=true} it draws the picture instead.
 *
 * <p>Nothing is masked: the picture leaves out the lines that differ from run to run, which are those with the port of the embedded
 * cloud and with request ids. An omission is shown as {@code …}.
 */
class DemoPictureTest {
    private static final Path PICTURE = Path.of("../sdk/docs/demo.svg");
    private static final int COLUMNS = 76;

    /** The lines that are shown: from one that contains a text, so many. */
    private static final List<Part> PARTS = List.of(
            new Part("CSS: cluster shop, 3 nodes", 2),
            new Part("1 of 3 nodes  shop-ess-esn-2-1  FAILED", 6),
            new Part("It stopped on node", 2),
            new Part("1 of 3 nodes are done", 4),
            new Part("abort: NO", 2),
            new Part("A program asks its operator", 4),
            new Part("Done; the cluster confirms it", 1),
            new Part("requests; the cloud verified the signatures", 1));

    private static final String DESCRIPTION =
            "An upgrade of a search cluster with three nodes fails at its second node. The "
                    + "program names the step and the service's reason, says which nodes are done, and which actions are available: a retry, "
                    + "but no abort. The operator mends the cause and agrees to a retry; the upgrade succeeds and the cluster confirms it.";

    private record Part(String start, int lines) {}

    @Test
    void thePictureShowsWhatTheDemoPrints() throws IOException {
        String expected = new TerminalPicture("Output of ./examples/demo", DESCRIPTION, excerpt(demo())).svg(COLUMNS);
        if (Boolean.getBoolean("demo.write")) {
            Files.writeString(PICTURE, expected);
        }

        assertThat(Files.readString(PICTURE))
                .as("stale: draw it again with -Ddemo.write=true")
                .isEqualTo(expected);
    }

    @Test
    void thePictureIsReadableByPrograms() throws Exception {
        String svg = new TerminalPicture("A <title>", "text & more", List.of("$ run", "    ! step one   FAILED", "  …"))
                .svg(40);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A <title>");
        NodeList texts = document.getElementsByTagName("text");
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            pieces.add(text.getAttribute("class") + ":" + text.getTextContent());
        }
        assertThat(pieces).containsExactly("prompt:$ run", "bad:!", ":step one", "bad:FAILED", "faint:…");
        assertThat(svg).doesNotContain("href", "@import", "url(").contains("prefers-color-scheme: dark");
    }

    @Test
    void aBlockThatIsRedrawnIsShownOnce() {
        assertThat(TerminalReplay.lines("a\nb\nc\n\u001b[2A\u001b[JB\nC\nD\n")).containsExactly("a", "B", "C", "D");
        assertThat(TerminalReplay.lines("a\nrest")).containsExactly("a", "rest");
        assertThatThrownBy(() -> TerminalReplay.lines("a\u001b[1mb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not replayed");
    }

    private static List<String> demo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = Screen.terminal(new PrintStream(out, true, StandardCharsets.UTF_8), Duration.ZERO, COLUMNS);
        assertThat(Demo.run(Map.of(), screen, System.err)).isZero();
        return TerminalReplay.lines(out.toString(StandardCharsets.UTF_8));
    }

    private static List<String> excerpt(List<String> output) {
        List<String> shown = new ArrayList<>(List.of("$ ./examples/demo"));
        int from = 0;
        for (Part part : PARTS) {
            int start = from;
            while (start < output.size() && !output.get(start).contains(part.start)) {
                start++;
            }
            assertThat(start).as("the line with \"%s\"", part.start).isLessThan(output.size());
            if (start > from) {
                String line = output.get(start);
                shown.add(line.substring(0, line.length() - line.stripLeading().length()) + "…");
            }
            from = start + part.lines;
            shown.addAll(output.subList(start, from));
        }
        return shown;
    }
}
