package org.grandstand.operations.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.grandstand.kernel.control.Database;

/**
 * Brings the schema up to date before anything else starts, under Flyway's lock when several nodes start at once.
 * Oracle and the embedded H2 share one set of scripts, PostgreSQL has its own.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Inject
    Database database;

    @PostConstruct
    void migrate() {
        String dialect = database.product() == Database.Product.POSTGRESQL ? "postgresql" : "oracle";
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database.source())
                .locations("classpath:sql/" + dialect)
                // the batch runtime has put its tables there before us
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
