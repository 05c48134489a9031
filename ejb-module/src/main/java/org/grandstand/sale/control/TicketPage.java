package org.grandstand.sale.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.kernel.Money;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.SessionFacts;
import org.grandstand.sale.ETicket;

/** One printed ticket on an A5 page: what, when, where, which seat, whose, and the QR code as lines, not as a picture. */
final class TicketPage {

    private static final Color INK = new Color(0x0b1f3a);
    private static final Color MUTED = new Color(0x5a6b82);
    private static final Color ACTION = new Color(0x1f5fd6);
    private static final float MARGIN = 34;
    private static final float BAND = 54;
    private static final float QR_SIZE = 210;
    private static final float LABEL = 8.5f;
    private static final float TEXT = 12;
    private static final float SEAT = 20;
    private static final float HEADLINE = 17;
    private static final int MINOR = 100;

    private final PDDocument document;
    private final PDFont type;
    private final TicketFont font;
    private PDPageContentStream page;
    private float y;

    TicketPage(PDDocument document, PDFont type, TicketFont font) {
        this.document = document;
        this.type = type;
        this.font = font;
    }

    void draw(GamesView games, ETicket ticket, Locale language) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A5);
        document.addPage(sheet);
        try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
            page = stream;
            band(games.name().in(language));
            y = PDRectangle.A5.getHeight() - BAND - MARGIN;
            session(ticket.session(), language);
            seat(ticket.seat(), ticket, language);
            qr(ticket.qr());
            foot(ticket.ticket().code(), language);
        }
    }

    private void band(String games) throws IOException {
        page.setNonStrokingColor(ACTION);
        page.addRect(0, PDRectangle.A5.getHeight() - BAND, PDRectangle.A5.getWidth(), BAND);
        page.fill();
        write(games, MARGIN, PDRectangle.A5.getHeight() - BAND + 19, HEADLINE, Color.WHITE);
    }

    private void session(SessionFacts session, Locale language) throws IOException {
        line(session.sport().name().in(language) + " · " + session.number(), TEXT, MUTED);
        line(session.name().in(language), HEADLINE, INK);
        line(start(session, language), TEXT, INK);
        line(session.venue().name().in(language), TEXT, INK);
        y -= 8;
    }

    private static String start(SessionFacts session, Locale language) {
        String pattern = english(language) ? "EEE d MMM uuuu, HH:mm" : "uuuu-MM-dd EEE HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language).format(session.localStart());
    }

    private void seat(SeatAddress seat, ETicket ticket, Locale language) throws IOException {
        boolean english = english(language);
        float step = (PDRectangle.A5.getWidth() - 2 * MARGIN) / 4;
        cell(0, step, english ? "Floor" : "层", seat.floor());
        cell(1, step, english ? "Zone" : "区", seat.zone());
        cell(2, step, english ? "Row" : "排", seat.row());
        cell(3, step, english ? "Seat" : "座", seat.number());
        y -= 46;
        cellSmall(0, step, english ? "Level" : "票价等级", ticket.level());
        cellSmall(1, step, english ? "Price" : "票价", money(ticket.price()));
        cellSmall(2, step, english ? "Holder" : "持票人", ticket.holderName() == null ? "—" : ticket.holderName());
        y -= 34;
    }

    private void cell(int column, float step, String label, String value) throws IOException {
        write(label, MARGIN + column * step, y, LABEL, MUTED);
        write(value, MARGIN + column * step, y - 22, SEAT, INK);
    }

    private void cellSmall(int column, float step, String label, String value) throws IOException {
        write(label, MARGIN + column * step, y, LABEL, MUTED);
        write(value, MARGIN + column * step, y - 16, TEXT, INK);
    }

    private static String money(Money money) {
        String sign = money.currency().equals("CNY") ? "¥" : money.currency() + " ";
        return sign + String.format(Locale.ROOT, "%,d.%02d", money.amount() / MINOR, money.amount() % MINOR);
    }

    private void qr(String content) throws IOException {
        BitMatrix dots = matrix(content);
        float dot = QR_SIZE / dots.getWidth();
        float left = (PDRectangle.A5.getWidth() - QR_SIZE) / 2;
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    page.addRect(left + column * dot, y - (row + 1) * dot, dot, dot);
                }
            }
        }
        page.fill();
        y -= QR_SIZE + 14;
    }

    /** Medium error correction survives a fold or a stain; a quiet border of two dots stands on a white page anyway. */
    static BitMatrix matrix(String content) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("a ticket's QR content does not fit", tooLong);
        }
    }

    private void foot(String code, Locale language) throws IOException {
        String grouped = code.replaceAll("(.{4})(?!$)", "$1 ");
        centred(grouped, TEXT, INK);
        centred(
                english(language)
                        ? "Admits one person once. Bring the document you registered with."
                        : "本票限一人一次入场，请携带登记的有效证件。",
                LABEL,
                MUTED);
    }

    private void centred(String text, float size, Color colour) throws IOException {
        float width = type.getStringWidth(font.printable(text)) / 1000 * size;
        write(text, (PDRectangle.A5.getWidth() - width) / 2, y, size, colour);
        y -= size * 1.7f;
    }

    /** Writes a line, broken where it would leave the page. */
    private void line(String text, float size, Color colour) throws IOException {
        float room = PDRectangle.A5.getWidth() - 2 * MARGIN;
        StringBuilder row = new StringBuilder();
        for (int character : font.printable(text).codePoints().toArray()) {
            String longer = row + Character.toString(character);
            if (type.getStringWidth(longer) / 1000 * size > room) {
                write(row.toString(), MARGIN, y, size, colour);
                y -= size * 1.35f;
                row.setLength(0);
            }
            row.appendCodePoint(character);
        }
        write(row.toString(), MARGIN, y, size, colour);
        y -= size * 1.6f;
    }

    private void write(String text, float x, float baseline, float size, Color colour) throws IOException {
        page.beginText();
        page.setNonStrokingColor(colour);
        page.setFont(type, size);
        page.newLineAtOffset(x, baseline);
        page.showText(font.printable(text));
        page.endText();
    }

    private static boolean english(Locale language) {
        return language.getLanguage().equals("en");
    }
}
