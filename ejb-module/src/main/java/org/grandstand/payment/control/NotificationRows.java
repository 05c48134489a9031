package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.SortColumns;
import org.grandstand.payment.NotificationView;
import org.grandstand.payment.Receipt;

/** What providers told, one row a notification. */
@ApplicationScoped
public class NotificationRows {

    private static final int SUBJECT_CHARACTERS = 64;
    private static final int KIND_CHARACTERS = 40;
    private static final int DETAIL_CHARACTERS = 400;
    private static final String UNREAD = "-";
    private static final SortColumns ORDER = new SortColumns("id desc", "id", Map.of("receivedAt", "id"));

    @Inject
    Database database;

    public boolean contains(String provider, String notificationId) {
        return database.jdbi()
                        .withHandle(handle -> handle.createQuery("select count(*) from payment_notification "
                                        + "where provider = :provider and notification_id = :id")
                                .bind("provider", provider)
                                .bind("id", notificationId)
                                .mapTo(Integer.class)
                                .one())
                > 0;
    }

    public void add(NotificationView row) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("insert into payment_notification "
                                + "(id, provider, notification_id, kind, subject, received_at, receipt, detail) "
                                + "values (:id, :provider, :notification, :kind, :subject, :at, :receipt, :detail)")
                        .bind("id", row.id())
                        .bind("provider", row.provider())
                        .bind("notification", row.notificationId())
                        .bind("kind", written(row.kind(), KIND_CHARACTERS))
                        .bind("subject", written(row.subject(), SUBJECT_CHARACTERS))
                        .bind("at", Database.utc(row.receivedAt()))
                        .bind("receipt", row.receipt().name())
                        .bind("detail", row.detail() == null ? null : shortened(row.detail(), DETAIL_CHARACTERS))
                        .execute());
    }

    /** One that could not be believed or read: it has no id that could be trusted, so it gets ours. */
    public NotificationView strange(String provider, Receipt receipt, String detail, Instant now) {
        long id = Ids.next();
        return new NotificationView(id, provider, Ids.text(id), "", "", now, receipt, detail);
    }

    /** The newest first unless sorted otherwise. */
    public Page<NotificationView> search(String subject, PageRequest wanted) {
        return database.jdbi().withHandle(handle -> {
            String where = subject.isEmpty() ? "" : " where subject = :subject";
            List<NotificationView> page = handle.createQuery("select * from payment_notification" + where + " order by "
                            + ORDER.orderBy(wanted) + " offset :first rows fetch next :count rows only")
                    .bind("subject", subject)
                    .bind("first", wanted.first())
                    .bind("count", wanted.atMost())
                    .configure(
                            org.jdbi.v3.core.statement.SqlStatements.class,
                            config -> config.setUnusedBindingAllowed(true))
                    .map((row, context) -> new NotificationView(
                            row.getLong("id"),
                            row.getString("provider"),
                            row.getString("notification_id"),
                            read(row.getString("kind")),
                            read(row.getString("subject")),
                            Database.instant(row.getObject("received_at", LocalDateTime.class)),
                            Receipt.valueOf(row.getString("receipt")),
                            row.getString("detail")))
                    .list();
            long total = handle.createQuery("select count(*) from payment_notification" + where)
                    .bind("subject", subject)
                    .configure(
                            org.jdbi.v3.core.statement.SqlStatements.class,
                            config -> config.setUnusedBindingAllowed(true))
                    .mapTo(Long.class)
                    .one();
            return new Page<>(page, total);
        });
    }

    /** Oracle keeps no empty text, so an unread field is a dash there and everywhere. */
    private static String written(String text, int limit) {
        return text.isEmpty() ? UNREAD : shortened(text, limit);
    }

    private static String read(String text) {
        return UNREAD.equals(text) ? "" : text;
    }

    private static String shortened(String text, int limit) {
        return text.substring(0, Math.min(text.length(), limit));
    }
}
