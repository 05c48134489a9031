package org.grandstand.kernel.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The one database, for set-based work and read models. Every call joins the running transaction. Aggregates are kept
 * with Jakarta Persistence instead.
 */
@ApplicationScoped
public class Database {

    /** What the SQL of set-based work is written for. */
    public enum Product {
        POSTGRESQL,
        ORACLE,
        H2
    }

    @Resource(lookup = "java:/jdbc/grandstand")
    DataSource source;

    private Jdbi jdbi;
    private Product product;

    @PostConstruct
    void open() {
        jdbi = Jdbi.create(source);
        try (Connection connection = source.getConnection()) {
            product = product(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }

    private static Product product(String name) {
        return switch (name) {
            case "PostgreSQL" -> Product.POSTGRESQL;
            case "Oracle" -> Product.ORACLE;
            default -> Product.H2;
        };
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public DataSource source() {
        return source;
    }

    public Product product() {
        return product;
    }

    /** The columns keep UTC without a zone. */
    public static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
