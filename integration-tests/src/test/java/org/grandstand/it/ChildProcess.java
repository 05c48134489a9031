package org.grandstand.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the run: started with its output in a file, and ended with the run whatever happens. */
final class ChildProcess {

    private static final Duration DIES_WITHIN = Duration.ofSeconds(10);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);
    private static final int LOG_LINES_SHOWN = 40;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static ChildProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ChildProcess(log.getFileName().toString(), log, process);
    }

    /** @throws IllegalStateException with the end of the log when the process has ended */
    void mustRun() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with status " + process.exitValue() + logEnd());
        }
    }

    String logEnd() {
        try {
            List<String> lines = Files.readAllLines(log);
            int from = Math.max(0, lines.size() - LOG_LINES_SHOWN);
            return "\n" + log + " ends with:\n" + String.join("\n", lines.subList(from, lines.size()));
        } catch (IOException unreadable) {
            return "\n" + log + " cannot be read: " + unreadable.getMessage();
        }
    }

    /** Ends the process as a power cut does: nothing of it gets another turn. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(DIES_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    /** Asks the process to end, as Ctrl-C does; the hard way only after the limit. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
