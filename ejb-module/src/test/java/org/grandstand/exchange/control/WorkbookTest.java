package org.grandstand.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.grandstand.exchange.Sheet;
import org.grandstand.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workbooks written by hand, part by part, with what spreadsheet programs put into them. */
@Tag("U1.2")
@Tag("I2.1")
class WorkbookTest {

    private static final String HEADING = row(1, text("A1", "日期"), text("B1", "票价"));
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    @DisplayName("formulas count by the value that the workbook keeps for them, days too")
    void formulas() {
        Sheet sheet =
                read(rows(HEADING, row(2, "<c r='A2' s='1'><f>B1+1</f><v>46525</v></c>", formula("B2", "480.50"))));

        assertThat(sheet.lines().get(0).cells()).containsExactly("2027-05-18", "480.5");
    }

    @Test
    @DisplayName("a formula without a value, or with a fault for one, is refused with its cell")
    void unknownValues() {
        refused(
                rows(HEADING, row(2, text("A2", "x"), "<c r='B2'><f>A1*2</f></c>")),
                "formula-without-value",
                "cell=B2");
        refused(
                rows(HEADING, row(2, "<c r='A2' t='e'><f>1/0</f><v>#DIV/0!</v></c>")),
                "exchange.faulty-cell",
                "cell=A2");
        refused(rows(HEADING, row(2, "<c r='A2' t='e'><v>#REF!</v></c>")), "exchange.faulty-cell", "cell=A2");
    }

    @Test
    @DisplayName("merged cells are refused with their place")
    void mergedCells() {
        String merged = rows(HEADING, row(2, text("A2", "x")), row(3, text("B3", "1")))
                + "<mergeCells count='1'><mergeCell ref='A2:A3'/></mergeCells>";

        refused(merged, "exchange.merged-cells", "cells=A2:A3");
    }

    @Test
    @DisplayName("days written as text are read as people write them")
    void textDays() {
        Sheet sheet = read(rows(HEADING, row(2, text("A2", "2027/5/18"), text("B2", " 480 "))));

        assertThat(sheet.lines().get(0).cell(0)).isEqualTo("2027/5/18");
        assertThat(sheet.lines().get(0).cell(1)).isEqualTo("480");
    }

    @Test
    @DisplayName("a workbook with a heading only, or without anything, has nothing to import")
    void empty() {
        refused(rows(HEADING), "exchange.empty-file");
        refused(rows(), "exchange.empty-file");
    }

    @Test
    @DisplayName("a small file that swells beyond the limit is refused before it is read")
    void swelling() {
        byte[] bomb = workbook(rows(HEADING), WorkbookTable.UNPACKED_BYTES_AT_MOST / MEBIBYTE + 1);

        assertThat(bomb.length).isLessThan(MEBIBYTE);
        assertThatThrownBy(() -> SheetFiles.read("bomb.xlsx", bomb))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("exchange.file-too-large");
    }

    @Test
    @DisplayName("a workbook that names entities of its own is not read")
    void entities() {
        String parts = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>";

        assertThatThrownBy(() ->
                        SheetFiles.read("a.xlsx", workbook(parts, rows(HEADING, row(2, text("A2", "&b;"))), 0)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("exchange.broken-workbook");
    }

    private static String rows(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    private static String row(int number, String... cells) {
        return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
    }

    private static String text(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String formula(String address, String value) {
        return "<c r='" + address + "'><f>1+1</f><v>" + value + "</v></c>";
    }

    private static Sheet read(String data) {
        return SheetFiles.read("a.xlsx", workbook(data, 0));
    }

    private static void refused(String data, String... parts) {
        assertThatThrownBy(() -> read(data)).isInstanceOf(Rejected.class).hasMessageContainingAll(parts);
    }

    private static byte[] workbook(String data, long fillingMebibytes) {
        return workbook("", data, fillingMebibytes);
    }

    private static byte[] workbook(String doctype, String data, long fillingMebibytes) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> relations = List.of(
                    "<Relationship Id='rId1' Type='" + office + "/worksheet' Target='worksheets/sheet1.xml'/>",
                    "<Relationship Id='rId2' Type='" + office + "/styles' Target='styles.xml'/>");
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + packages + "content-types'>" + kind("workbook", "sheet.main")
                            + kind("styles", "styles") + "</Types>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='" + packages + "relationships'>" + String.join("", relations)
                            + "</Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='" + office
                            + "'><sheets><sheet name='1' sheetId='1' r:id='rId1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns='" + main
                            + "'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>" + "</styleSheet>");
            part(zip, "xl/worksheets/sheet1.xml", doctype + "<worksheet xmlns='" + main + "'>" + data + "</worksheet>");
            zip.putNextEntry(new ZipEntry("xl/media/filling.bin"));
            byte[] filling = new byte[MEBIBYTE];
            for (long i = 0; i < fillingMebibytes; i++) {
                zip.write(filling);
            }
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static String kind(String part, String kind) {
        return "<Override PartName='/xl/" + part
                + ".xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml'/>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
