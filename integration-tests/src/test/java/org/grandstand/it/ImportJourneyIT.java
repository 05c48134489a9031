package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ticket operations bring seats in from files, good ones and bad ones. */
@OnTheServer
class ImportJourneyIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADINGS = "区,层,排,座位号,状态";
    private static final int ROWS = 5;
    private static final int SEATS_A_ROW = 20;
    private static final int FILE_LIMIT = 32 * 1024 * 1024;
    private static final int SWELLING = 9;

    @Test
    @Tag("I1.2")
    @DisplayName("seats come from spreadsheets in the encodings and with the separators that offices use")
    void spreadsheets(Grandstand grandstand) {
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            List<String> failures = RealBrowser.failures(office.page());
            String venue = office.addVenue("S");
            String sheet = sheet(rows());
            for (byte[] file : List.of(
                    sheet.getBytes(GB18030), ("\uFEFF" + sheet.replace(',', ';')).getBytes(StandardCharsets.UTF_8))) {
                office.open("/venue/plan-import.xhtml?code=" + venue);
                office.upload("seats.csv", file);
                office.click("columns:check");
                office.click("report:apply");
                office.byId("report:again").waitFor();
                office.open("/venue/venue-list.xhtml?q=" + venue);
                assertThat(office.content()).contains(String.valueOf(ROWS * SEATS_A_ROW));
            }
            assertThat(failures).isEmpty();
        }
    }

    @Test
    @Tag("I1.2")
    @DisplayName("flawed seats are named row by row, unreadable files refused, and nothing half imported")
    void badSpreadsheets(Grandstand grandstand) {
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            String venue = office.addVenue("B");
            office.open("/venue/plan-import.xhtml?code=" + venue);
            office.upload("seats.csv", sheet(Stream.concat(rows(), Stream.of("东区,1F,1,1,正常", "西区,1F,1,1,会飞"))));
            office.click("columns:check");
            office.says("report:findings", "102", "103", "会飞");
            RealBrowser.shots(office, "seats-report");
            office.click("report:apply");
            office.tells();
            office.open("/venue/plan-import.xhtml?code=" + venue);
            office.upload("seats.csv", new byte[] {'a', ',', 'b', '\n', (byte) 0xff, (byte) 0xfe, 0, (byte) 0x81});
            office.tells();
            office.open("/venue/venue-detail.xhtml?code=" + venue);
            assertThat(office.content()).contains("还没有座位");
        }
    }

    @Test
    @Tag("I1.2")
    @DisplayName("a file beyond the limit is refused with the limit and a way back, and the person goes on working")
    void tooLarge(Grandstand grandstand) throws IOException {
        Path large = Files.createTempFile("seats", ".csv");
        try (RealBrowser browser = RealBrowser.start()) {
            Files.write(large, new byte[FILE_LIMIT + 1]);
            BackOffice office = FreshStaff.operations(browser, grandstand);
            String venue = office.addVenue("L");
            office.open("/venue/plan-import.xhtml?code=" + venue);
            office.page().locator("input[type=file]").first().setInputFiles(large);
            office.click("upload:send");
            office.page().getByText("32 MB").first().waitFor();
            RealBrowser.shots(office, "file-too-large");
            office.open("/venue/plan-import.xhtml?code=" + venue);
            office.upload("seats.csv", sheet(rows()));
            office.byId("columns:check").waitFor();
        } finally {
            Files.delete(large);
        }
    }

    @Test
    @Tag("I1.1")
    @DisplayName("what is no table is refused by what it is, and the person can choose another file at once")
    void noTables(Grandstand grandstand) throws IOException {
        Map<byte[], String> files = new LinkedHashMap<>();
        files.put(new byte[0], "没有可导入的数据");
        files.put("name,address\n".getBytes(StandardCharsets.UTF_8), "没有可导入的数据");
        files.put(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                ".xls");
        files.put(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "工作簿已损坏");
        files.put(new byte[] {1, 0, 2, 0, 3, 3, 3, 0, 0}, "文件不是表格");
        files.put("a,b\n1,\"open\n2,3\n".getBytes(StandardCharsets.UTF_8), "CSV 格式错误");
        files.put(swelling(), "256 MB");
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            office.open("/venue/venue-import.xhtml");
            files.forEach((file, why) -> {
                office.upload("file.csv", file);
                office.page().locator("#messages").getByText(why).first().waitFor();
                assertThat(office.byId("upload:send").isVisible()).isTrue();
            });
            office.upload("venues.csv", "\uFEFFname\taddress\n甲馆\t甲路\n".getBytes(StandardCharsets.UTF_16LE));
            office.byId("columns:check").waitFor();
            assertThat(office.content()).contains("UTF-16LE", "甲馆");
        }
    }

    @Test
    @Tag("I1.1")
    @DisplayName("of two people with the same list one imports it, and the other sees that nothing is left to do")
    void twoAtOnce(Grandstand grandstand) {
        String code = "TWO" + Long.toString(System.nanoTime() % FILE_LIMIT, 36).toUpperCase(Locale.ROOT);
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice one = FreshStaff.operations(browser, grandstand);
            BackOffice other = FreshStaff.operations(browser, grandstand);
            for (BackOffice office : List.of(one, other)) {
                office.open("/venue/venue-import.xhtml");
                office.upload("venues.csv", "code,name,address\n" + code + ",两人馆" + code + ",甲路\n");
                office.click("columns:check");
                assertThat(office.page().locator(".figure-NEW .figure-number").innerText())
                        .isEqualTo("1");
            }
            one.byId("report:apply").dblclick();
            one.byId("report:again").waitFor();
            other.click("report:apply");
            other.page().locator("#messages").getByText("已重新检查").waitFor();
            assertThat(other.page().locator(".figure-UNCHANGED .figure-number").innerText())
                    .isEqualTo("1");
            RealBrowser.shots(other, "import-overtaken");
            other.open("/venue/venue-list.xhtml?q=" + code);
            assertThat(other.page().locator("tbody tr").count()).isEqualTo(1);
        }
    }

    /** A small workbook that unpacks to more than is taken. */
    private static byte[] swelling() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[FILE_LIMIT];
            for (int i = 0; i < SWELLING; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static Stream<String> rows() {
        return IntStream.rangeClosed(1, ROWS)
                .boxed()
                .flatMap(row ->
                        IntStream.rangeClosed(1, SEATS_A_ROW).mapToObj(seat -> "东区,1F," + row + "," + seat + ",正常"));
    }

    private static String sheet(Stream<String> rows) {
        return HEADINGS + "\n" + rows.collect(Collectors.joining("\n")) + "\n";
    }
}
