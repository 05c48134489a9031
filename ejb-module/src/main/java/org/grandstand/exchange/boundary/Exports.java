package org.grandstand.exchange.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.exchange.control.TableWriter;
import org.grandstand.kernel.Rejected;

/** Writes lists to files, and every export to the audit trail. Who may see a list is for the list's owner to say. */
@Stateless
@PermitAll
public class Exports {

    /** What a spreadsheet still opens comfortably. */
    public static final int ROWS_AT_MOST = 200_000;

    @Inject
    AuditTrail audit;

    /**
     * Streams the list to the receiver and closes the rows.
     *
     * @return rows written
     * @throws Rejected exchange.export-too-long before anything is written
     */
    public int write(ExportOrder order, ExportOrder.Format format, OutputStream out) {
        if (order.total() > ROWS_AT_MOST) {
            Rejected tooLong = Rejected.rule("exchange.export-too-long", "rows", order.total(), "limit", ROWS_AT_MOST);
            audit.refused("exchange.exported", order.subject(), tooLong);
            throw tooLong;
        }
        try {
            int rows = TableWriter.write(order, format, ROWS_AT_MOST, out);
            audit.noted("exchange.exported", order.subject(), order.list() + ": " + rows + " rows, " + format);
            return rows;
        } finally {
            order.rows().close();
        }
    }
}
