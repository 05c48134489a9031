package org.grandstand.web.backoffice.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.exchange.boundary.Exports;
import org.grandstand.kernel.Rejected;

/** Sends a list to the browser as a file. */
@RequestScoped
public class Download {

    @Inject
    Exports exports;

    /** @throws Rejected exchange.export-too-long, shown on the page it came from */
    public void send(ExportOrder order, String format, String fileName) {
        ExportOrder.Format kind = ExportOrder.Format.valueOf(format);
        if (order.total() > Exports.ROWS_AT_MOST) {
            throw Rejected.rule("exchange.export-too-long", "rows", order.total(), "limit", Exports.ROWS_AT_MOST);
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext browser = faces.getExternalContext();
        browser.responseReset();
        browser.setResponseContentType(kind.mediaType());
        String name = URLEncoder.encode(fileName + "." + kind.extension(), StandardCharsets.UTF_8);
        browser.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name.replace("+", "%20"));
        browser.setResponseHeader("Cache-Control", "no-store");
        try {
            exports.write(order, kind, browser.getResponseOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
