package org.grandstand.web.backoffice.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.grandstand.payment.NotificationView;
import org.grandstand.payment.boundary.Notifications;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** What providers told, the forged and unreadable among it. */
@Named
@ViewScoped
public class NotificationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Notifications notifications;

    @Inject
    ListExport export;

    private transient Listing<NotificationView> list;
    private String text = "";

    public Listing<NotificationView> getList() {
        if (list == null) {
            list = new Listing<>(rows -> notifications.search(text, rows), () -> Map.of("q", text));
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<NotificationView>> columns = List.of(
                new ListExport.Column<>("payment.receivedAt", NotificationView::receivedAt),
                new ListExport.Column<>("payment.kind", NotificationView::kind),
                new ListExport.Column<>("payment.subject", NotificationView::subject),
                new ListExport.Column<>("payment.receipt", row -> export.text("state.receipt." + row.receipt())),
                new ListExport.Column<>("payment.detail", NotificationView::detail),
                new ListExport.Column<>("payment.notificationId", NotificationView::notificationId));
        export.send(
                new ListExport.Named("payment.notifications", "notification:*", "menu.payment.notifications"),
                columns,
                getList(),
                format);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }
}
