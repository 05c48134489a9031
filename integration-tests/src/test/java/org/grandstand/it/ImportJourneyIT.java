package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            assertThat(office.byId("report:findings").innerText()).contains("102", "103", "会飞");
            RealBrowser.shots(office, "seats-report");
            office.click("report:apply");
            assertThat(office.messages()).isNotBlank();
            office.open("/venue/plan-import.xhtml?code=" + venue);
            office.upload("seats.csv", new byte[] {'a', ',', 'b', '\n', (byte) 0xff, (byte) 0xfe, 0, (byte) 0x81});
            assertThat(office.messages()).isNotBlank();
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
