package org.grandstand.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.grandstand.kernel.control.Json;
import org.grandstand.programme.SessionFacts;

/** A session with its answers ready: written once when something about it changed, sent many times. */
final class SessionEntry {

    private final SessionFigures figures;
    private final SaleState saleState;
    private final FuzzyText text;
    private final byte[] card;
    private final CachedAnswer detail;

    SessionEntry(SessionFigures figures, Instant now) {
        SessionCard described = SessionCard.of(figures, now);
        this.figures = figures;
        this.saleState = described.saleState();
        this.text = text(figures.facts());
        this.card = bytes(described);
        this.detail = new CachedAnswer(bytes(SessionDetail.of(figures, described)));
    }

    /** Whether the answers still say what these figures say at this moment. */
    boolean says(SessionFigures newest, Instant now) {
        return saleState == newest.saleState(now) && figures.equals(newest);
    }

    private static FuzzyText text(SessionFacts facts) {
        return FuzzyText.of(String.join(
                " ",
                facts.number(),
                facts.name().zh(),
                facts.name().en(),
                facts.sport().name().zh(),
                facts.sport().name().en(),
                facts.venue().name().zh(),
                facts.venue().name().en(),
                facts.round() == null ? "" : facts.round()));
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    SessionFacts facts() {
        return figures.facts();
    }

    String seatingVersion() {
        return figures.seatingVersion();
    }

    SaleState saleState() {
        return saleState;
    }

    FuzzyText text() {
        return text;
    }

    byte[] card() {
        return card;
    }

    CachedAnswer detail() {
        return detail;
    }
}
