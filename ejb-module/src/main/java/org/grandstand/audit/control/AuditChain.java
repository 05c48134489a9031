package org.grandstand.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.ChainReport;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.Json;

/** The hash chain over the entries: SHA-256 of the previous hash and the entry's JSON, one line after the other. */
@ApplicationScoped
public class AuditChain {

    /** What the first link calls its predecessor. */
    static final String GENESIS = "0".repeat(64);

    /** One link. */
    record Link(long sequence, long entryId, String previous, String hash) {}

    @Inject
    Database database;

    public void append(List<AuditEntry> entries) {
        Link last = last().orElse(new Link(0, 0, "", GENESIS));
        List<Link> links = new ArrayList<>(entries.size());
        for (AuditEntry entry : entries) {
            last = new Link(last.sequence + 1, entry.id(), last.hash, hash(last.hash, entry));
            links.add(last);
        }
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch(
                    "insert into audit_link (sequence_no, entry_id, previous_hash, hash) values (?, ?, ?, ?)");
            links.forEach(link -> batch.add(link.sequence, link.entryId, link.previous, link.hash));
            batch.execute();
        });
    }

    /** Keeps others from adding links until the transaction ends. */
    public void lockEnd() {
        database.jdbi()
                .useHandle(handle -> handle.createQuery("select sequence_no from audit_link where sequence_no = "
                                + "(select max(sequence_no) from audit_link) for update")
                        .mapTo(Long.class)
                        .findOne());
    }

    public static String hash(String previous, AuditEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((previous + "\n" + Json.write(entry)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Optional<Link> last() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select sequence_no, entry_id, previous_hash, hash from audit_link "
                                        + "order by sequence_no desc fetch first 1 rows only")
                        .map((row, context) ->
                                new Link(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                        .findOne());
    }

    /** Reads the whole chain again and says where it does not hold. */
    public ChainReport verify(long unsealed) {
        ChainWalk walk = new ChainWalk();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select l.sequence_no, l.entry_id, l.previous_hash, l.hash, e.* from audit_link l "
                                        + "left join audit_entry e on e.id = l.entry_id order by l.sequence_no")
                        .setFetchSize(1000)
                        .map((row, context) -> {
                            Link link = new Link(
                                    row.getLong("sequence_no"),
                                    row.getLong("entry_id"),
                                    row.getString("previous_hash"),
                                    row.getString("hash"));
                            walk.step(link, row.getObject("id") == null ? null : AuditEntries.read(row));
                            return link.sequence;
                        })
                        .forEach(sequence -> {}));
        return walk.report(unsealed);
    }

    /** Goes from link to link and remembers what did not hold. */
    static final class ChainWalk {
        private final List<String> breaks = new ArrayList<>();
        private long checked;
        private String head = GENESIS;

        void step(Link link, AuditEntry entry) {
            checked++;
            if (link.sequence != checked) {
                miss("link " + checked + " is missing before link " + link.sequence);
                checked = link.sequence;
            }
            if (!link.previous.equals(head)) {
                miss("link " + link.sequence + " does not continue the one before it");
            }
            if (entry == null) {
                miss("entry " + link.entryId + " of link " + link.sequence + " was deleted");
            } else if (!hash(link.previous, entry).equals(link.hash)) {
                miss("entry " + link.entryId + " of link " + link.sequence + " was changed; it now reads "
                        + entry.action() + " of " + entry.subject() + " by " + entry.actor() + " at " + entry.at());
            }
            head = link.hash;
        }

        private void miss(String what) {
            if (breaks.size() < ChainReport.BREAKS_SHOWN) {
                breaks.add(what);
            }
        }

        ChainReport report(long unsealed) {
            return new ChainReport(checked, unsealed, List.copyOf(breaks), head);
        }
    }
}
