package org.grandstand.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shared samples: system property or environment GRANDSTAND_SHARED, else beside the project. */
public final class Shared {

    private Shared() {}

    /** A sample; without it the test is skipped, saying so. */
    public static Path file(String name) {
        String environment = System.getenv().getOrDefault("GRANDSTAND_SHARED", "../../shared");
        Path file = Path.of(System.getProperty("GRANDSTAND_SHARED", environment), "data")
                .resolve(name);
        assumeTrue(Files.exists(file), "the shared samples are not here: " + file);
        return file;
    }

    public static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
