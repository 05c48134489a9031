package org.grandstand.sale.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.inventory.TicketState;
import org.grandstand.inventory.TicketView;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Named;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.sale.ETicket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I8.1")
class TicketPaperTest {

    private static final String QR = "GS1." + "Aa0_-9".repeat(20).substring(0, 119);

    private static final GamesView GAMES = new GamesView(
            "G",
            new Named("江海综合运动会", "Jianghai Games"),
            LocalDate.parse("2027-05-14"),
            LocalDate.parse("2027-05-23"),
            "Asia/Shanghai",
            "CNY");

    static ETicket ticket(String holder) {
        SessionFacts session = new SessionFacts(
                1,
                "SWM07",
                new Named("游泳决赛：男子一百米自由泳、女子二百米蝶泳", "Swimming finals"),
                new SportFacts(1, "SWM", new Named("游泳", "Swimming")),
                new VenueFacts(1, "AQ", new Named("江海水上运动中心", "Jianghai Aquatics"), "Asia/Shanghai"),
                Instant.parse("2027-05-18T11:30:00Z"),
                Instant.parse("2027-05-18T14:00:00Z"),
                SessionState.SCHEDULED,
                null);
        return new ETicket(
                new TicketView("7KQ4M2WXCD9HTR3BA", 1, 7, "A", TicketState.VALID, 9L),
                QR,
                session,
                new SeatAddress(7, "一层", "东看台", "12", "23"),
                "A",
                Money.of(48_000, "CNY"),
                holder);
    }

    private static String text(Locale language, String holder) throws IOException {
        TicketFont font = new TicketFont();
        byte[] bytes;
        try (PDDocument document = new PDDocument()) {
            PDFont type = font.in(document);
            new TicketPage(document, type, font).draw(GAMES, ticket(holder), language);
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            bytes = out.toByteArray();
        } finally {
            font.close();
        }
        assertThat(bytes.length).isLessThan(200_000);
        try (PDDocument read = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    @DisplayName("a printed ticket says in Chinese what, when, where, which seat and whose")
    void saysEverythingInChinese() throws IOException {
        assertThat(text(Locale.CHINESE, "欧阳**"))
                .contains("江海综合运动会", "游泳 · SWM07", "2027-05-18", "19:30", "江海水上运动中心", "东看台", "欧阳**", "¥480.00")
                .contains("7KQ4 M2WX CD9H TR3B A");
    }

    @Test
    @DisplayName("the same in English, with the start on the venue's clocks")
    void saysItInEnglish() throws IOException {
        assertThat(text(Locale.ENGLISH, "O*")).contains("Jianghai Games", "Tue 18 May 2027, 19:30", "Seat", "Level");
    }

    @Test
    @DisplayName("a name with characters that no font has does not keep the ticket from being printed")
    void unprintableCharacters() throws IOException {
        assertThat(text(Locale.CHINESE, "张\uD83D\uDE00\u0007*")).contains("张?");
    }

    @Test
    @DisplayName("the printed QR code reads back as the ticket's content")
    void qrReadsBack() throws Exception {
        BitMatrix withBorder = TicketPage.matrix(QR);
        int border = 2;
        BitMatrix dots = new BitMatrix(withBorder.getWidth() - 2 * border);
        for (int x = 0; x < dots.getWidth(); x++) {
            for (int y = 0; y < dots.getHeight(); y++) {
                if (withBorder.get(x + border, y + border)) {
                    dots.set(x, y);
                }
            }
        }
        assertThat(new Decoder().decode(dots).getText()).isEqualTo(QR);
    }
}
