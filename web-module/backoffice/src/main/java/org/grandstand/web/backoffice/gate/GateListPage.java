package org.grandstand.web.backoffice.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.grandstand.gate.GateCount;
import org.grandstand.gate.GateSession;
import org.grandstand.gate.boundary.Gates;

/** Sessions whose doors are open around now, and how full they are. */
@Named
@RequestScoped
public class GateListPage {

    /** More sessions than this are not counted at once; their pages count them one by one. */
    private static final int COUNTED = 60;

    @Inject
    Gates gates;

    private List<Row> rows;

    /** A session with its count. */
    public record Row(GateSession session, GateCount count) {

        /** Share of the sold tickets that came in. */
        public String rate() {
            return GateListPage.rate(count);
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = gates.near(null).stream()
                    .limit(COUNTED)
                    .map(session ->
                            new Row(session, gates.count(session.session().number())))
                    .toList();
        }
        return rows;
    }

    static String rate(GateCount count) {
        return count.expected() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f %%", 100.0 * count.admitted() / count.expected());
    }
}
