package org.grandstand.testing;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The schema in a fresh embedded database (H2 in Oracle mode), with transactions as the container gives them: inside
 * {@link #inTransaction} every part of the thread sees one connection, which commits or rolls back at the end.
 */
public final class TestSchema {

    private final JdbcDataSource database = new JdbcDataSource();
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final ThreadLocal<List<Synchronization>> synchronizations = ThreadLocal.withInitial(ArrayList::new);

    public TestSchema() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=Oracle;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        Flyway.configure(TestSchema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:sql/oracle")
                .load()
                .migrate();
    }

    /** What the application's beans get as their data source. */
    public DataSource source() {
        return proxy(
                DataSource.class,
                (name, arguments) -> current.get() == null ? database.getConnection() : unclosable(current.get()));
    }

    /** What the application's beans get as the running transaction. */
    public TransactionSynchronizationRegistry transaction() {
        return proxy(TransactionSynchronizationRegistry.class, (name, arguments) -> {
            if (name.equals("getTransactionKey")) {
                return current.get();
            }
            synchronizations.get().add((Synchronization) arguments[0]);
            return null;
        });
    }

    public <T> T inTransaction(Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            int outcome = Status.STATUS_ROLLEDBACK;
            try {
                T result = work.get();
                connection.commit();
                outcome = Status.STATUS_COMMITTED;
                return result;
            } finally {
                current.remove();
                connection.rollback();
                int told = outcome;
                synchronizations.get().forEach(waiting -> waiting.afterCompletion(told));
                synchronizations.remove();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection unclosable(Connection connection) {
        return Connection.class.cast(Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** What a proxy does with a call. */
    private interface Call {
        Object answer(String method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method.getName(), arguments)));
    }
}
