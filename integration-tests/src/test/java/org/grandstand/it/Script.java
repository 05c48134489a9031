package org.grandstand.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the scripts in bin/, run as a person runs it. */
record Script(int status, String said) {

    private static final long ENDS_WITHIN_MINUTES = 3;

    /**
     * @param environment all that the script finds; nothing of this process goes with it
     * @return how it ended and what it said on both of its outputs
     */
    static Script run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path said = Files.createTempFile("script", ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(ENDS_WITHIN_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command + " does not end; it said " + Files.readString(said));
            }
            return new Script(process.exitValue(), Files.readString(said));
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }

    static Path bin(String name) {
        return Path.of(System.getProperty("grandstand.root"), "bin", name);
    }
}
