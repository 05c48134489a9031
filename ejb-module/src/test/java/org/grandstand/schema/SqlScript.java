package org.grandstand.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file of SQL statements, each ended by a semicolon at the end of a line; comments stand on lines of their own. */
record SqlScript(String name, List<Statement> statements) {

    /** A statement and the line of the file it begins on. */
    record Statement(int line, String sql) {}

    private static final String COMMENT = "--";

    static SqlScript of(String name, String text) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        int line = 0;
        int began = 0;
        for (String row : text.split("\\R")) {
            line++;
            if (row.startsWith(COMMENT) || (row.isBlank() && sql.isEmpty())) {
                continue;
            }
            if (sql.isEmpty()) {
                began = line;
            }
            sql.append(row).append('\n');
            if (row.stripTrailing().endsWith(";")) {
                statements.add(new Statement(began, sql.substring(0, sql.lastIndexOf(";"))));
                sql.setLength(0);
            }
        }
        if (!sql.isEmpty()) {
            statements.add(new Statement(began, sql.toString()));
        }
        return new SqlScript(name, statements);
    }

    /** The scripts of a folder beside the modules, in the order of their names. */
    static List<SqlScript> inFolder(String folder) {
        try (Stream<Path> files = Files.list(Path.of("..", "sql", folder))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(SqlScript::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SqlScript read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
