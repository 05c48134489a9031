package org.grandstand.web.backoffice.payment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.grandstand.payment.NotificationView;
import org.grandstand.payment.boundary.Notifications;
import org.grandstand.web.backoffice.PagedRows;

/** What providers told, the forged and unreadable among it. */
@Named
@ViewScoped
public class NotificationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Notifications notifications;

    private transient PagedRows<NotificationView> list;
    private String text = "";

    public PagedRows<NotificationView> getList() {
        if (list == null) {
            list = new PagedRows<>((first, count) -> notifications.newest(text, first, count));
        }
        return list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }
}
