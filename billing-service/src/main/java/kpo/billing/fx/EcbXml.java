package kpo.billing.fx;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The ECB's gesmes envelope, daily and of 90 days: a {@code Cube} with a time holds one with a rate per currency. */
final class EcbXml {

    private static final String NAMESPACE = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";

    private EcbXml() {}

    static void read(InputStream file, RateRows rows) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(file);
            Optional<LocalDate> day = Optional.empty();
            boolean hasDay = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw FxProblem.FX_FILE_UNREADABLE.because("A document type declaration is not taken.");
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Cube")
                        && NAMESPACE.equals(xml.getNamespaceURI())) {
                    int line = xml.getLocation().getLineNumber();
                    String time = xml.getAttributeValue(null, "time");
                    if (time != null) {
                        hasDay = true;
                        day = rows.day(line, time.strip());
                    }
                    String currency = xml.getAttributeValue(null, "currency");
                    if (currency != null) {
                        String rate = xml.getAttributeValue(null, "rate");
                        day.ifPresent(d -> rows.rate(line, d, currency.strip(), rate == null ? "" : rate.strip()));
                    }
                }
            }
            if (!hasDay) {
                throw FxProblem.FX_FILE_UNREADABLE
                        .because("The document holds no Cube with a time.")
                        .liftedBy("Send the ECB's eurofxref-daily.xml or eurofxref-hist-90d.xml as it is.");
            }
        } catch (XMLStreamException e) {
            throw FxProblem.FX_FILE_UNREADABLE.because(
                    "The document is not well-formed XML at line %d.",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
    }

    /** The JDK's own reader, for its switches are known: no document types, no entities, nothing fetched. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }
}
