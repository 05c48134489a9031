package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.kernel.control.Database;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;
import org.grandstand.operations.TrustedNetwork;

/** What was set in place of the usual limits, and the networks that are trusted. */
@ApplicationScoped
public class LimitRows {

    @Inject
    Database database;

    public List<LimitRule> changed() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select kind, subject, allowed, seconds, active from operations_limit")
                        .map((row, context) -> new LimitRule(
                                CallKind.valueOf(row.getString("kind")),
                                LimitSubject.valueOf(row.getString("subject")),
                                row.getInt("allowed"),
                                row.getInt("seconds"),
                                row.getInt("active") == 1))
                        .list());
    }

    public void put(LimitRule rule) {
        remove(rule);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into operations_limit (kind, subject, allowed, seconds, active) values (?, ?, ?, ?, ?)",
                        rule.kind().name(),
                        rule.subject().name(),
                        rule.allowed(),
                        rule.seconds(),
                        rule.active() ? 1 : 0));
    }

    /** The usual limit holds again. */
    public void remove(LimitRule rule) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "delete from operations_limit where kind = ? and subject = ?",
                        rule.kind().name(),
                        rule.subject().name()));
    }

    public List<TrustedNetwork> networks() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select network, note from operations_trusted_network order by network")
                        .map((row, context) -> new TrustedNetwork(row.getString("network"), row.getString("note")))
                        .list());
    }

    public void trust(TrustedNetwork network) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into operations_trusted_network (network, note) values (?, ?)",
                        network.text(),
                        network.note()));
    }

    /** @return whether there was such a network */
    public boolean distrust(String network) {
        return database.jdbi()
                        .withHandle(handle ->
                                handle.execute("delete from operations_trusted_network where network = ?", network))
                == 1;
    }
}
