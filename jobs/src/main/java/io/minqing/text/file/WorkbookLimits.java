package io.minqing.text.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.minqing.record.QuarantineReason;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses parts of a workbook that no office program writes and that would cost a reader its memory: a cell address or a
 * row number beyond the sheet makes it hold as many empty cells, and every shared string is held.
 */
final class WorkbookLimits {
    private static final int MAX_ROWS = 1 << 20;
    private static final int MAX_COLUMNS = 1 << 14;
    private static final int MAX_SHARED_STRINGS = 2 << 20;
    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private WorkbookLimits() {}

    /** Looks through one part, whatever it is; what is no XML is left to the reader that needs it. */
    static void check(InputStream part) throws TableRefused {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            int rows = 0;
            int strings = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "row" -> rows++;
                    case "si" -> strings++;
                    case "c" -> checkAddress(xml.getAttributeValue(null, "r"));
                    default -> {}
                }
                if (rows > MAX_ROWS || strings > MAX_SHARED_STRINGS) {
                    throw new TableRefused(
                            QuarantineReason.TOO_LARGE,
                            "A sheet has more than " + MAX_ROWS + " rows or a workbook more than " + MAX_SHARED_STRINGS
                                    + " texts; split it or save it as CSV.");
                }
            }
        } catch (XMLStreamException e) {
            // the reader of the part finds it, too, if it comes so far
        }
    }

    private static void checkAddress(String address) throws TableRefused {
        if (address == null) {
            return;
        }
        long column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && column <= MAX_COLUMNS; i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        if (column > MAX_COLUMNS || column < 0) {
            throw new TableRefused(
                    QuarantineReason.MALFORMED_XLSX,
                    "A cell of the workbook stands beyond column " + MAX_COLUMNS
                            + "; open it in Excel and save it again.");
        }
    }
}
