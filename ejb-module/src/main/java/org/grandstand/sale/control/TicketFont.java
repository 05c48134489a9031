package org.grandstand.sale.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of printed tickets, Noto Sans SC (OFL), which has every Chinese character a name may hold. It is parsed once
 * (10 MB) and shared; each document embeds only the characters it uses.
 */
@ApplicationScoped
public class TicketFont {

    private static final String RESOURCE = "/fonts/NotoSansSC-Regular.ttf";
    private static final int REPLACEMENT = '?';

    private TrueTypeFont parsed;

    private synchronized TrueTypeFont parsed() throws IOException {
        if (parsed == null) {
            try (InputStream file = TicketFont.class.getResourceAsStream(RESOURCE)) {
                if (file == null) {
                    throw new IOException(RESOURCE + " is missing from the archive");
                }
                parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            }
        }
        return parsed;
    }

    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, parsed(), true);
    }

    /** The text with characters that the font lacks replaced, because the PDF library fails on them. */
    String printable(String text) throws IOException {
        var glyphs = parsed().getUnicodeCmapLookup();
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> glyphs.getGlyphId(character) == 0 ? REPLACEMENT : character)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    @PreDestroy
    void close() {
        try {
            if (parsed != null) {
                parsed.close();
            }
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
