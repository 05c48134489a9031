package org.grandstand.venue.control;

import java.nio.file.Path;

/** Where the shared samples are: system property or environment GRANDSTAND_SHARED, else beside the project. */
public final class Samples {

    private Samples() {}

    public static Path file(String name) {
        String environment = System.getenv().getOrDefault("GRANDSTAND_SHARED", "../../shared");
        return Path.of(System.getProperty("GRANDSTAND_SHARED", environment), "data")
                .resolve(name);
    }
}
