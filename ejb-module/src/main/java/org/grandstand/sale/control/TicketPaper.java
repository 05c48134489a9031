package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.ETicket;

/** Prints e-tickets as a PDF, a page a ticket (I8.1: printable). */
@ApplicationScoped
public class TicketPaper {

    @Inject
    TicketFont font;

    @Inject
    Programme programme;

    /** One at a time on a node: the parsed font is shared, and its reader is not made for several threads. */
    public synchronized byte[] print(List<ETicket> tickets, Locale language) {
        GamesView games = programme.games();
        try (PDDocument document = new PDDocument()) {
            PDFont type = font.in(document);
            document.getDocumentInformation().setTitle(games.name().in(language));
            for (ETicket ticket : tickets) {
                new TicketPage(document, type, font).draw(games, ticket, language);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
