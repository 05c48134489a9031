package org.grandstand.exchange.control;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.grandstand.kernel.Rejected;

/**
 * Only the first of merged cells has a value in the file; what the others mean is a guess. So a first sheet with merged cells
 * is refused with their place.
 */
final class MergedCells {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory PARSERS = parsers();

    private MergedCells() {}

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    /** @throws Rejected exchange.merged-cells */
    static void refuse(byte[] workbook) {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            String sheet = first(zip, "xl/workbook.xml", "sheet", "id");
            String part = sheet.isEmpty() ? "" : target(zip, sheet);
            String merged = part.isEmpty() ? "" : first(zip, part, "mergeCell", "ref");
            if (!merged.isEmpty()) {
                throw Rejected.malformed("exchange.merged-cells", "cells", merged);
            }
        } catch (IOException | XMLStreamException damaged) {
            throw Rejected.malformed("exchange.broken-workbook", "line", 1);
        }
    }

    private static String first(ZipFile zip, String part, String element, String attribute)
            throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && element.equals(reader.getLocalName())) {
                    String value = reader.getAttributeValue(attribute.equals("id") ? RELATIONS : null, attribute);
                    return value == null ? "" : value;
                }
            }
            return "";
        }
    }

    private static String target(ZipFile zip, String relation) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && relation.equals(reader.getAttributeValue(null, "Id"))) {
                    String target = reader.getAttributeValue(null, "Target");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
            return "";
        }
    }
}
