// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import io.clusterupgrade.upgrade.model.Finding;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes reports as XML in the form of JUnit. Used once. */
final class ReportXml {
    /** Without a zone, which some readers reject. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ReadinessReport report;
    private final XMLStreamWriter xml;

    private ReportXml(ReadinessReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static String of(ReadinessReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ReportXml(report, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report could not be written as XML: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        long failures = report.checks().stream()
                .filter(check -> !rejecting(check).isEmpty())
                .count();
        long errors =
                report.notChecked().stream().filter(NotChecked::isRequired).count();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuite");
        attribute("name", report.service() + " cluster " + report.clusterId() + ", " + report.plan());
        attribute(
                "tests",
                String.valueOf(report.checks().size() + report.notChecked().size()));
        attribute("failures", String.valueOf(failures));
        attribute("errors", String.valueOf(errors));
        attribute("skipped", String.valueOf(report.notChecked().size() - errors));
        attribute("time", "0");
        attribute("timestamp", TIME.format(report.checkedAt()));
        properties();
        for (ReadinessCheck check : report.checks()) {
            write(check);
        }
        for (NotChecked missing : report.notChecked()) {
            write(missing);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void properties() throws XMLStreamException {
        line(1);
        xml.writeStartElement("properties");
        property("ready", String.valueOf(report.isReady()));
        for (String change : report.changes()) {
            property("created", change);
        }
        line(1);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(2);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void write(ReadinessCheck check) throws XMLStreamException {
        open(check.name());
        List<Finding> rejecting = rejecting(check);
        if (!rejecting.isEmpty()) {
            line(2);
            xml.writeStartElement("failure");
            attribute("message", rejecting.get(0).message());
            attribute("type", rejecting.get(0).code());
            text(lines(rejecting));
            xml.writeEndElement();
        }
        line(2);
        xml.writeStartElement("system-out");
        List<Finding> others = check.findings().stream()
                .filter(finding -> !rejecting.contains(finding))
                .toList();
        text(check.source() + ": " + PlainText.line(check.summary()) + (others.isEmpty() ? "" : "\n" + lines(others)));
        xml.writeEndElement();
        close();
    }

    private void write(NotChecked missing) throws XMLStreamException {
        open(missing.what());
        line(2);
        if (missing.isRequired()) {
            xml.writeStartElement("error");
            attribute("message", missing.why());
            attribute("type", "NotChecked");
            text(missing.how());
            xml.writeEndElement();
        } else {
            xml.writeEmptyElement("skipped");
            attribute("message", missing.why() + "; " + missing.how());
        }
        close();
    }

    private List<Finding> rejecting(ReadinessCheck check) {
        return check.findings().stream().filter(report.rejecting()::contains).toList();
    }

    private static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> PlainText.line(finding + (finding.link() == null ? "" : "; see " + finding.link())))
                .collect(Collectors.joining("\n"));
    }

    private void open(String name) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testcase");
        attribute("classname", "readiness." + report.service());
        attribute("name", name);
        attribute("time", "0");
    }

    private void close() throws XMLStreamException {
        line(1);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, PlainText.line(value));
    }

    /** Writes lines; a text of the cloud stays within its line, and has no characters that XML does not allow. */
    private void text(String lines) throws XMLStreamException {
        xml.writeCharacters(
                lines.lines().map(PlainText::line).collect(Collectors.joining("\n")));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
