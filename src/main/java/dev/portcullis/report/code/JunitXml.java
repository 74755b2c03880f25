package dev.portcullis.report.code;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML that JUnit's readers agree on. */
final class JunitXml {
    private final XMLStreamWriter xml;
    private final String time;

    private JunitXml(XMLStreamWriter xml, String time) {
        this.xml = xml;
        this.time = time;
    }

    /**
     * Write it; {@code output} stays open.
     *
     * @param time without a zone
     */
    static void write(List<TestSuite> suites, String time, OutputStream output) throws IOException {
        try {
            // Java's own: another one on the class path may write other bytes.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output, "UTF-8");
            new JunitXml(xml, time).all(suites);
            xml.flush();
        } catch (XMLStreamException fault) {
            throw new IOException("cannot write XML: " + fault.getMessage(), fault);
        }
    }

    private void all(List<TestSuite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "portcullis");
        counters(suites);
        line();
        for (TestSuite suite : suites) {
            suite(suite);
        }
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private void counters(List<TestSuite> suites) throws XMLStreamException {
        xml.writeAttribute(
                "tests",
                Long.toString(
                        suites.stream().mapToLong(suite -> suite.cases().size()).sum()));
        xml.writeAttribute("failures", count(suites, TestCase.Outcome.FAILURE));
        xml.writeAttribute("errors", count(suites, TestCase.Outcome.ERROR));
        xml.writeAttribute("time", "0");
    }

    private static String count(List<TestSuite> suites, TestCase.Outcome outcome) {
        return Long.toString(
                suites.stream().mapToLong(suite -> suite.count(outcome)).sum());
    }

    private void suite(TestSuite suite) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite.name());
        counters(List.of(suite));
        xml.writeAttribute("skipped", count(List.of(suite), TestCase.Outcome.SKIPPED));
        xml.writeAttribute("timestamp", time);
        line();
        properties(suite.properties());
        for (TestCase test : suite.cases()) {
            test(test);
        }
        xml.writeEndElement();
        line();
    }

    private void properties(List<TestCase.Property> properties) throws XMLStreamException {
        if (!properties.isEmpty()) {
            xml.writeStartElement("properties");
            for (TestCase.Property property : properties) {
                xml.writeEmptyElement("property");
                xml.writeAttribute("name", property.name());
                xml.writeAttribute("value", property.value());
            }
            xml.writeEndElement();
            line();
        }
    }

    private void test(TestCase test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", test.classname());
        xml.writeAttribute("name", test.name());
        xml.writeAttribute("time", "0");
        if (test.outcome() != TestCase.Outcome.PASSED) {
            outcome(test);
        }
        if (test.fingerprint() != null) {
            xml.writeStartElement("system-out");
            xml.writeCharacters("fingerprint " + test.fingerprint());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line();
    }

    private void outcome(TestCase test) throws XMLStreamException {
        xml.writeStartElement(test.outcome().name().toLowerCase(Locale.ROOT));
        xml.writeAttribute("message", test.message());
        if (test.outcome() != TestCase.Outcome.SKIPPED) {
            xml.writeAttribute("type", test.classname());
        }
        xml.writeCharacters(test.body());
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
