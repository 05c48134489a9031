package org.grandstand.account.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.boundary.StaffDesk;

/**
 * A new installation gets one administrator. The initial password is written to a file of the data folder that the server's
 * user alone can read; it opens nothing but its own change. The demo brings its own staff.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstAdministrator {

    static final String LOGIN = "administrator";
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    StaffDesk desk;

    @PostConstruct
    void begin() {
        if (!"on".equals(System.getenv("DEMO"))) {
            desk.createFirst(LOGIN).ifPresent(FirstAdministrator::write);
        }
    }

    private static void write(InitialPassword made) {
        Path file = Path.of(System.getenv().getOrDefault("GRANDSTAND_DATA", "data"), "initial-administrator.txt");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made.login() + "\n" + made.password() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
        LOG.log(Level.WARNING, "the first administrator was made; login and initial password: {0}", file);
    }
}
