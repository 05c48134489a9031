package org.grandstand.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of one run, chosen by the system property {@code grandstand.database}.
 *
 * @param environment what the server must be told
 * @param source a way in for the tests
 * @param close gives back what was started
 */
record TestDatabase(Map<String, String> environment, DataSource source, Closeable close) {

    static TestDatabase chosen(Path dataFolder) throws IOException {
        String name = System.getProperty("grandstand.database", "h2");
        return switch (name) {
            case "h2" -> embedded(dataFolder);
            case "postgresql" -> postgresql();
            default ->
                throw new IllegalArgumentException("grandstand.database is '" + name + "'; it can be h2 or postgresql");
        };
    }

    /** AUTO_SERVER lets the tests look into the file that the server has open. */
    private static TestDatabase embedded(Path dataFolder) {
        String url = "jdbc:h2:file:" + dataFolder.resolve("grandstand") + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH"
                + ";LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("grandstand");
        source.setPassword("grandstand");
        String tables =
                dataFolder.resolve("server/configuration/batch-tables-h2.sql").toString();
        String serverUrl = url + ";INIT=RUNSCRIPT FROM '" + tables + "'";
        return new TestDatabase(Map.of("DATABASE", "h2", "DATABASE_URL", serverUrl), source, () -> {});
    }

    static TestDatabase postgresql() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        Map<String, String> environment = Map.of(
                "DATABASE",
                "postgresql",
                "DATABASE_URL",
                url,
                "DATABASE_USER",
                "postgres",
                "DATABASE_PASSWORD",
                "postgres");
        return new TestDatabase(environment, source, postgres);
    }
}
