package org.grandstand.kernel.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Many rows for one statement. PostgreSQL takes them as arrays in a single statement; Oracle and H2 take them as one JDBC
 * batch.
 *
 * @param <T> what a row is made of
 */
public final class RowSet<T> {

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
        try (Connection connection = database.source().getConnection()) {
            if (database.product() == Database.Product.POSTGRESQL) {
                String sql = "insert into " + table + " (" + names + ") select * from " + unnest();
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    bind(insert);
                    insert.executeUpdate();
                }
            } else {
                String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
                eachRow(connection, "insert into " + table + " (" + names + ") values (" + marks + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(table + " cannot be written", failed);
        }
    }

    /** PostgreSQL: the rows as a table {@code w} with the columns' names, to stand in a from clause. */
    public String unnest() {
        String arrays = String.join(
                ", ", columns.stream().map(column -> "?::" + column.type + "[]").toList());
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        return "unnest(" + arrays + ") as w (" + names + ")";
    }

    /** PostgreSQL: binds the arrays of {@link #unnest}, which must stand before any other parameter. */
    public void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Column column : columns) {
            statement.setArray(index++, statement.getConnection().createArrayOf(column.type, column.values));
        }
    }

    /** Oracle and H2: runs the statement for each row, its parameters in the order of the columns; answers rows touched. */
    public int[] eachRow(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int row = 0; row < items.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    statement.setObject(column + 1, columns.get(column).values[row]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    public List<T> items() {
        return items;
    }
}
