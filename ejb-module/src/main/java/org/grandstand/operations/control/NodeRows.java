package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.NodeFigures;
import org.grandstand.operations.NodeState;
import org.grandstand.operations.NodeView;

/** The nodes' own words about themselves. */
@ApplicationScoped
public class NodeRows {

    /** A node not heard of for so long counts as gone: its work is done by others. */
    public static final Duration SILENCE = Duration.ofSeconds(10);

    private static final String COLUMNS = "name, node_number, state, started_at, seen_at, figures";

    @Inject
    Database database;

    /** A node begins: it is wanted to serve, whatever was wanted of the one before it. */
    public void begin(String name, int number, Instant now) {
        LocalDateTime at = Database.utc(now);
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from operations_node where name = ?", name);
            handle.execute(
                    "insert into operations_node (name, node_number, state, wanted, started_at, seen_at) "
                            + "values (?, ?, ?, ?, ?, ?)",
                    name,
                    number,
                    NodeState.SERVING.name(),
                    NodeState.SERVING.name(),
                    at,
                    at);
        });
    }

    /** @return what is wanted of the node; empty when its row is gone */
    public Optional<NodeState> beat(String name, NodeState state, NodeFigures figures, Instant now) {
        return database.jdbi().withHandle(handle -> {
            handle.execute(
                    "update operations_node set state = ?, seen_at = ?, figures = ? where name = ?",
                    state.name(),
                    Database.utc(now),
                    Json.write(figures),
                    name);
            return handle.createQuery("select wanted from operations_node where name = ?")
                    .bind(0, name)
                    .mapTo(NodeState.class)
                    .findOne();
        });
    }

    public void stopped(String name, Instant now) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update operations_node set state = ?, seen_at = ? where name = ?",
                        NodeState.STOPPED.name(),
                        Database.utc(now),
                        name));
    }

    /** @return whether there is such a node */
    public boolean want(String name, NodeState wanted) {
        return database.jdbi()
                        .withHandle(handle -> handle.execute(
                                "update operations_node set wanted = ? where name = ?", wanted.name(), name))
                == 1;
    }

    public void remove(String name) {
        database.jdbi().useHandle(handle -> handle.execute("delete from operations_node where name = ?", name));
    }

    public Page<NodeView> page(int first, int count, Instant now) {
        return database.jdbi().withHandle(handle -> {
            List<NodeView> nodes = handle.createQuery("select " + COLUMNS
                            + " from operations_node order by node_number, name offset " + first + " rows fetch next "
                            + Math.min(count, Page.LIMIT) + " rows only")
                    .map((row, context) -> view(row, now))
                    .list();
            long total = handle.createQuery("select count(*) from operations_node")
                    .mapTo(Long.class)
                    .one();
            return new Page<>(nodes, total);
        });
    }

    public Optional<NodeView> find(String name, Instant now) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS + " from operations_node where name = ?")
                        .bind(0, name)
                        .map((row, context) -> view(row, now))
                        .findOne());
    }

    /** When the last of those that are gone, by their own word or silently, was heard of. */
    public Optional<Instant> lastLoss(Instant now) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select max(seen_at) from operations_node where state = '"
                                + NodeState.STOPPED + "' or seen_at < :silent")
                        .bind("silent", Database.utc(now.minus(SILENCE)))
                        .mapTo(LocalDateTime.class)
                        .findOne()
                        .map(Database::instant));
    }

    private static NodeView view(ResultSet row, Instant now) throws SQLException {
        NodeState said = NodeState.valueOf(row.getString("state"));
        Instant seenAt = Database.instant(row.getObject("seen_at", LocalDateTime.class));
        boolean silent = said != NodeState.STOPPED && seenAt.plus(SILENCE).isBefore(now);
        return new NodeView(
                row.getString("name"),
                row.getInt("node_number"),
                silent ? NodeState.SILENT : said,
                Database.instant(row.getObject("started_at", LocalDateTime.class)),
                seenAt,
                figures(row.getString("figures")));
    }

    /** During an upgrade another node may say what this version does not understand. */
    private static Optional<NodeFigures> figures(String json) {
        try {
            return Optional.ofNullable(json).map(text -> Json.read(text, NodeFigures.class));
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
