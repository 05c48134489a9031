package org.grandstand.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that are not part of the project; a test on one that is not there is skipped. */
final class SharedSamples {

    private SharedSamples() {}

    static Path file(String name) {
        String shared = System.getProperty("GRANDSTAND_SHARED", "");
        Path file = Path.of(shared.isEmpty() || shared.startsWith("$") ? "../../shared" : shared, "data")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "the shared samples are not there: " + file);
        return file;
    }
}
