package org.grandstand.kernel.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Many rows for one statement. PostgreSQL takes them as arrays in a single statement; Oracle and H2 take them as one JDBC
 * batch.
 *
 * @param <T> what a row is made of
 */
public final class RowSet<T> {

    /**
     * A statement for a set of rows in its two forms.
     *
     * @param atOnce for PostgreSQL, one statement: {@code %s} stands where the rows are wanted as a table {@code w}; it
     *     answers rows, by {@code returning} when it changes something
     * @param rowByRow for Oracle and H2, run for each row: the columns are its parameters, by their names
     */
    public record Forms(String atOnce, String rowByRow) {}

    /** Makes something of a row that the database answered. */
    public interface Reading<R> {
        R read(ResultSet row) throws SQLException;
    }

    private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)");

    /** A statement for one row: its text with question marks, and the columns that they stand for. */
    private record Named(String sql, List<Column> columns) {}

    /** A column: its name, its type in PostgreSQL, and its values row by row. */
    private record Column(String name, String type, Object[] values) {}

    private final List<T> items;
    private final List<Column> columns = new ArrayList<>();

    private RowSet(List<T> items) {
        this.items = items;
    }

    public static <T> RowSet<T> of(List<T> items) {
        return new RowSet<>(items);
    }

    public RowSet<T> bigint(String column, ToLongFunction<T> value) {
        return with(column, "bigint", value::applyAsLong);
    }

    /** Like {@link #bigint} for values that may be null. */
    public RowSet<T> optionalBigint(String column, Function<T, Long> value) {
        return with(column, "bigint", value);
    }

    public RowSet<T> integer(String column, ToIntFunction<T> value) {
        return with(column, "integer", value::applyAsInt);
    }

    public RowSet<T> varchar(String column, Function<T, String> value) {
        return with(column, "varchar", value);
    }

    public RowSet<T> timestamp(String column, Function<T, Instant> value) {
        return with(column, "timestamp", item -> Database.utc(value.apply(item)));
    }

    private RowSet<T> with(String column, String type, Function<T, ?> value) {
        columns.add(new Column(column, type, items.stream().map(value).toArray()));
        return this;
    }

    /** Inserts all rows with one statement or batch. */
    public void insertInto(String table, Database database) {
        if (items.isEmpty()) {
            return;
        }
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String into = "insert into " + table + " (" + names + ") ";
        try (Connection connection = database.source().getConnection()) {
            if (database.product() == Database.Product.POSTGRESQL) {
                try (PreparedStatement insert = connection.prepareStatement(into + "select * from " + unnest())) {
                    bind(insert);
                    insert.executeUpdate();
                }
            } else {
                String parameters = String.join(
                        ", ", columns.stream().map(column -> ":" + column.name).toList());
                eachRow(connection, into + "values (" + parameters + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(table + " cannot be written", failed);
        }
    }

    /**
     * Runs a statement that touches rows only where a condition holds, and answers which those were.
     *
     * @param touched reads a row that the statement for PostgreSQL returns
     * @param item what the same row is where a statement a row was run
     */
    public <R> List<R> change(Database database, Forms forms, Reading<R> touched, Function<T, R> item) {
        if (items.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.source().getConnection()) {
            return database.product() == Database.Product.POSTGRESQL
                    ? atOnce(connection, forms, touched)
                    : rowByRow(connection, forms, item);
        } catch (SQLException failed) {
            throw new IllegalStateException("rows cannot be changed: " + forms.rowByRow, failed);
        }
    }

    /** Runs a question about all rows and reads what it finds. */
    public <R> List<R> find(Database database, Forms forms, Reading<R> found) {
        if (items.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.source().getConnection()) {
            if (database.product() == Database.Product.POSTGRESQL) {
                return atOnce(connection, forms, found);
            }
            Named named = named(forms.rowByRow);
            List<R> all = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(named.sql)) {
                for (int row = 0; row < items.size(); row++) {
                    bind(query, named, row);
                    read(query, found, all);
                }
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException("rows cannot be read: " + forms.rowByRow, failed);
        }
    }

    private <R> List<R> atOnce(Connection connection, Forms forms, Reading<R> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(forms.atOnce.formatted(unnest()))) {
            bind(statement);
            return read(statement, reading, new ArrayList<>(items.size()));
        }
    }

    private static <R> List<R> read(PreparedStatement statement, Reading<R> reading, List<R> into) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                into.add(reading.read(row));
            }
        }
        return into;
    }

    private <R> List<R> rowByRow(Connection connection, Forms forms, Function<T, R> item) throws SQLException {
        int[] touched = eachRow(connection, forms.rowByRow);
        return IntStream.range(0, touched.length)
                .filter(row -> touched[row] == 1)
                .mapToObj(row -> item.apply(items.get(row)))
                .toList();
    }

    private int[] eachRow(Connection connection, String sql) throws SQLException {
        Named named = named(sql);
        try (PreparedStatement statement = connection.prepareStatement(named.sql)) {
            for (int row = 0; row < items.size(); row++) {
                bind(statement, named, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Column column : columns) {
            statement.setArray(index++, statement.getConnection().createArrayOf(column.type, column.values));
        }
    }

    private static void bind(PreparedStatement statement, Named named, int row) throws SQLException {
        for (int parameter = 0; parameter < named.columns.size(); parameter++) {
            statement.setObject(parameter + 1, named.columns.get(parameter).values[row]);
        }
    }

    /** PostgreSQL: the rows as a table {@code w} with the columns' names, to stand in a from clause. */
    private String unnest() {
        String arrays = String.join(
                ", ", columns.stream().map(column -> "?::" + column.type + "[]").toList());
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        return "unnest(" + arrays + ") as w (" + names + ")";
    }

    private Named named(String sql) {
        List<Column> used = new ArrayList<>();
        String marked = PARAMETER.matcher(sql).replaceAll(found -> {
            used.add(column(found.group(1)));
            return "?";
        });
        return new Named(marked, used);
    }

    private Column column(String name) {
        return columns.stream()
                .filter(column -> column.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }
}
