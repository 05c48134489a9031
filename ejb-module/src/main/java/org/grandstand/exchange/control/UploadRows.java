package org.grandstand.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.exchange.UploadView;
import org.grandstand.kernel.control.Database;

/** Files between upload and import. */
@ApplicationScoped
public class UploadRows {

    /** A file with its bytes. */
    public record Upload(UploadView view, String by, byte[] content) {}

    @Inject
    Database database;

    public void add(Upload upload) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into exchange_upload (id, file_name, content, size_bytes, uploaded_by, uploaded_at) "
                                + "values (?, ?, ?, ?, ?, ?)",
                        upload.view().id(),
                        upload.view().fileName(),
                        upload.content(),
                        upload.view().bytes(),
                        upload.by(),
                        Database.utc(upload.view().at())));
    }

    public Optional<Upload> find(long id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select id, file_name, content, size_bytes, uploaded_by, uploaded_at from exchange_upload where id = :id")
                        .bind("id", id)
                        .map((row, context) -> new Upload(
                                new UploadView(
                                        row.getLong("id"),
                                        row.getString("file_name"),
                                        row.getInt("size_bytes"),
                                        Database.instant(row.getObject("uploaded_at", java.time.LocalDateTime.class))),
                                row.getString("uploaded_by"),
                                row.getBytes("content")))
                        .findOne());
    }

    public int countOf(String by) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from exchange_upload where uploaded_by = :by")
                        .bind("by", by)
                        .mapTo(Integer.class)
                        .one());
    }

    public void removeBefore(Instant moment) {
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("delete from exchange_upload where uploaded_at < ?", Database.utc(moment)));
    }

    public void remove(long id) {
        database.jdbi().useHandle(handle -> handle.execute("delete from exchange_upload where id = ?", id));
    }
}
