// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.ack.model.UpgradeStatus;
import io.clusterupgrade.request.CloudService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_122L);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r><r><status>running</status></r>",
                "<!DOCTYPE r [<!ENTITY e \"x\">]><r><status>&e;</status></r>",
                "<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"http://127.0.0.1:1/x.dtd\"><r><status>running</status></r>",
                "<r><!DOCTYPE r><status>running</status></r>",
                "<r><status>&e;</status></r>",
                "<r><status>a&e;b</status></r>",
                "<r><status a=\"&e;\">running</status></r>",
                "<r><status>running</status>",
                "<r><status>running</r></status>",
                "<r><status>running</status></r><",
                "<r><status>running</status></r></fragment>",
                "<status>running</status></fragment><fragment>",
                "<status>running</status></fragment>behind",
                "<status>running</status></fragment><!--x-->",
                "<r><?xml version=\"1.0\"?><status>running</status></r>",
                "<r/>",
                "<r></r>",
                "<r>text</r>",
                "<",
                "<>",
                "<?xml version=\"1.0\"?>",
                "<!-- only a comment -->",
                "<r><status>\u0001</status></r>",
                "<r xmlns:a=\"b\"><c:status>running</c:status></r>"
            })
    void rejectsXmlThatIsBrokenOrHasADocumentTypeOrEntities(String xml) {
        assertThatThrownBy(() -> decode(xml)).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void readsNoFileForAnExternalEntity(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "file-content");
        String doctype = "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">" + "<!ENTITY % p SYSTEM \""
                + secret.toUri() + "\"> %p;]>";

        for (String xml : new String[] {
            doctype + "<r><status>&e;</status></r>",
            "<?xml version=\"1.0\"?>" + doctype + "<r><status>&e;</status></r>",
            "<r>" + doctype + "<status>&e;</status></r>"
        }) {
            assertThatThrownBy(() -> decode(xml))
                    .isInstanceOf(UnreadableBodyException.class)
                    .hasStackTraceContaining("UnreadableBodyException")
                    .hasMessageNotContaining("file-content");
        }
    }

    @Test
    void rejectsEntitiesThatExplodeAtOnce() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><r><status>&a11;</status></r>");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> decode(xml.toString())).isInstanceOf(UnreadableBodyException.class));
    }

    @Test
    void rejectsXmlThatIsNestedVeryDeep() {
        int deep = 50_000;
        String xml = "<r><status>running</status>" + "<a>".repeat(deep) + "</a>".repeat(deep) + "</r>";

        assertThatThrownBy(() -> decode(xml)).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void readsXmlWithAndWithoutRootCommentsAndCharacterData() {
        assertThat(decode("<status>running</status><upgrade_step>pause</upgrade_step>")
                        .status())
                .isEqualTo(UpgradeStatus.RUNNING);
        assertThat(decode("<status>running</status>").status()).isEqualTo(UpgradeStatus.RUNNING);
        GetUpgradeStatus status = decode("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c --><r>"
                + "<error_message><![CDATA[a <b> & c]]></error_message>"
                + "<upgrade_task>\n <message>x &lt; y &#233; &amp;<!-- c --> z</message><retries> 3 </retries></upgrade_task>"
                + "<status> running </status></r>\n");

        assertThat(status.errorMessage()).isEqualTo("a <b> & c");
        assertThat(status.upgradeTask().message()).isEqualTo("x < y \u00e9 & z");
        assertThat(status.upgradeTask().retries()).isEqualTo(3);
        assertThat(status.status()).isEqualTo(UpgradeStatus.RUNNING);
    }

    @Test
    void readsRepeatedElementsAsAListAndASingleOneAsAListOfOne() {
        String event = "<events><Type>Normal</Type><Reason>r</Reason></events>";
        String form = "<r><status>running</status><upgrade_task><upgrade_status>%s</upgrade_status></upgrade_task></r>";

        assertThat(decode(form.formatted(event + event))
                        .upgradeTask()
                        .upgradeStatus()
                        .events())
                .hasSize(2)
                .allMatch(e -> "Normal".equals(e.type()));
        assertThat(decode(form.formatted(event)).upgradeTask().upgradeStatus().events())
                .hasSize(1);
    }

    @Test
    void losesOneMemberOnlyWhenItComesTwice() {
        GetUpgradeStatus status =
                decode("<r><status>running</status><status>pause</status><error_message>e</error_message></r>");

        assertThat(status.status()).isEqualTo(UpgradeStatus.ABSENT);
        assertThat(status.errorMessage()).isEqualTo("e");
    }

    @Test
    void rejectsEveryStrictPrefixOfXmlWithARoot() {
        String whole = Fixtures.text("ack/get-upgrade-status/paused.xml").strip();
        for (int length = 0; length < whole.length(); length++) {
            String prefix = whole.substring(0, length);
            assertThatThrownBy(() -> decode(prefix)).as(prefix).isInstanceOf(UnreadableBodyException.class);
        }
    }

    @Test
    void readsOrRejectsButNeverBreaksOnSpoiltXml() {
        byte[] whole = Fixtures.text("ack/get-upgrade-status/paused.xml").getBytes(StandardCharsets.UTF_8);
        String alphabet = "<>/&;![]?-\"'= xr\u0000";
        Random random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            byte[] spoilt = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
            }
            try {
                assertThat(decode(new String(spoilt, StandardCharsets.UTF_8))).isNotNull();
            } catch (UnreadableBodyException expected) {
                assertThat(expected).as("seed %d, round %d", SEED, round).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void aHundredThousandRepeatedElementsTakeNoTimeToSpeakOf() {
        String xml = "<r><status>running</status>" + "<a/>".repeat(100_000) + "</r>";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(decode(xml).status().value()).isEqualTo("running"));
    }

    @Test
    void stopsAtABudgetOfElementsKindsAndBytes() {
        StringBuilder kinds = new StringBuilder("<r><status>running</status>");
        for (int i = 0; i < 70_000; i++) {
            kinds.append("<a").append(i).append("/>");
        }
        StringBuilder attributes = new StringBuilder("<r><status");
        for (int i = 0; i < 70_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        Map<String, String> budgets = Map.of(
                "<r>" + "<a/>".repeat(150_001) + "</r>",
                "it is XML of more than 150000 elements",
                kinds + "</r>",
                "it is XML of more than 1000 kinds of elements",
                "<r>" + "<a>xxxx</a>".repeat(3_000_000) + "</r>",
                "it is XML of more than 1048576 bytes",
                "<r><status>" + "x".repeat(1024 * 1024) + "</status></r>",
                "it is XML of more than 1048576 bytes",
                attributes + ">running</status></r>",
                "it is neither JSON nor XML");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> budgets.forEach((xml, problem) -> assertThatThrownBy(() -> decode(xml))
                        .isInstanceOf(UnreadableBodyException.class)
                        .hasMessage(problem)));
    }

    /** An error's own 64 KiB are budget enough: what stands at their beginning is read. */
    @Test
    void readsTheErrorAtTheBeginningOfAnyAmountOfXml() {
        String body = "<Error><Code>Throttling</Code><Message>m</Message>" + "<a/>".repeat(3_000_000) + "</Error>";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(ErrorDecoder.of(CloudService.Vendor.ALIBABA)
                                .decode(TestResponses.response(400, body))
                                .code())
                        .isEqualTo("Throttling"));
    }

    private static GetUpgradeStatus decode(String xml) {
        return Fixtures.decodeText(GetUpgradeStatus.class, xml, ZoneOffset.UTC).value();
    }
}
