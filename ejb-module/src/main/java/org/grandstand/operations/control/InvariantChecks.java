package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.control.Database;
import org.grandstand.operations.InvariantBreak;

/** The invariants of {@code sql/invariants}, asked of the database; load runs and tests ask the same files. */
@ApplicationScoped
public class InvariantChecks {

    private static final List<String> FILES = List.of("seats", "money", "gate");
    private static final String NAME = "-- name: ";

    @Inject
    Database database;

    public List<InvariantBreak> all() {
        List<InvariantBreak> breaks = new ArrayList<>();
        for (String file : FILES) {
            statements(text(file)).forEach((name, sql) -> breaks.addAll(broken(name, sql)));
        }
        return breaks;
    }

    /** Statements of a file by name, without their comments and semicolons. */
    static Map<String, String> statements(String file) {
        Map<String, String> statements = new LinkedHashMap<>();
        String name = "";
        StringBuilder sql = new StringBuilder();
        for (String line : file.split("\\R")) {
            if (line.startsWith(NAME)) {
                name = line.substring(NAME.length()).trim();
            } else if (!line.startsWith("--")) {
                sql.append(line).append('\n');
            }
            if (line.endsWith(";")) {
                statements.put(name, sql.substring(0, sql.lastIndexOf(";")).strip());
                sql.setLength(0);
            }
        }
        return statements;
    }

    private List<InvariantBreak> broken(String name, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .setMaxRows(InvariantBreak.SHOWN)
                        .map((row, context) ->
                                new InvariantBreak(name, row.getString("subject"), row.getString("detail")))
                        .list());
    }

    private static String text(String file) {
        String path = "/sql/invariants/" + file + ".sql";
        try (InputStream sql = InvariantChecks.class.getResourceAsStream(path)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }
}
