package org.grandstand.simulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.simulator.wire.Json;

/**
 * Keeps the latest value of every (kind, key). A line is one whole value, so the last line of a key is its state.
 * Lines reach the operating system before an append returns; they are not forced to disk, because a simulator that
 * loses the last second of a power failure is still a good enough third party.
 */
public final class Journal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Journal.class.getName());

    private record Key(String kind, String key) {}

    private final Path file;
    private final Map<Key, JsonNode> recovered = new LinkedHashMap<>();
    private BufferedWriter writer;

    private final FileChannel owner;

    private Journal(Path file, FileChannel owner) {
        this.file = file;
        this.owner = owner;
    }

    /**
     * Reads what was kept and rewrites the file with only the latest values.
     *
     * @throws IOException when the file cannot be read or written, another process has it open, or a line other than a
     *     torn last one is damaged
     */
    public static Journal open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel owner = owned(file);
        try {
            Journal journal = new Journal(file, owner);
            if (Files.exists(file)) journal.recover();
            journal.compact();
            return journal;
        } catch (IOException unusable) {
            owner.close();
            throw unusable;
        }
    }

    /**
     * Compaction replaces the file, and whoever else had it open would go on writing to one that is no longer there; so
     * a journal has one owner at a time. The lock ends with the process, however that ends.
     */
    private static FileChannel owned(Path file) throws IOException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException takenHere) {
            LOG.log(Level.FINE, "Open in this process", takenHere);
        }
        channel.close();
        throw new IOException(file + " is in use by another simulator; stop that one or choose another state folder");
    }

    /** Hands over, once, the values of a kind found at opening, in the order in which their keys first came. */
    public <T> List<T> recovered(String kind, Class<T> type) throws IOException {
        List<JsonNode> found = recovered.entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(kind))
                .map(Map.Entry::getValue)
                .toList();
        recovered.keySet().removeIf(key -> key.kind().equals(kind));
        List<T> values = new ArrayList<>(found.size());
        for (JsonNode value : found) values.add(Json.read(value, type));
        return values;
    }

    public void append(String kind, String key, Object value) {
        appendAll(kind, Map.of(key, value));
    }

    /** Forgets a value; compaction then drops its lines. */
    public void remove(String kind, String key) {
        appendAll(kind, Collections.singletonMap(key, null));
    }

    public synchronized void appendAll(String kind, Map<String, ?> values) {
        try {
            for (Map.Entry<String, ?> entry : values.entrySet())
                writeLine(new Key(kind, entry.getKey()), Json.tree(entry.getValue()));
            writer.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
            owner.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot close " + file, unwritable);
        }
    }

    private void recover() throws IOException {
        // A plain reader replaces bytes that are not UTF-8: a line torn inside a character is still only a torn line.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = reader.readLine(); line != null; number++) {
                String next = reader.readLine();
                recoverLine(line, number, next == null);
                line = next;
            }
        }
    }

    private void recoverLine(String line, int number, boolean last) throws IOException {
        try {
            JsonNode entry = Json.read(line.getBytes(StandardCharsets.UTF_8));
            Key key = new Key(
                    entry.required("kind").asText(), entry.required("key").asText());
            if (entry.required("value").isNull()) recovered.remove(key);
            else recovered.put(key, entry.required("value"));
        } catch (IOException | IllegalArgumentException damaged) {
            // A process killed in the middle of a write leaves half a line at the end, and nowhere else.
            if (!last) throw new IOException(file + " line " + number + " is not a journal entry", damaged);
        }
    }

    private void compact() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
        for (Map.Entry<Key, JsonNode> entry : recovered.entrySet()) writeLine(entry.getKey(), entry.getValue());
        writer.close();
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private void writeLine(Key key, JsonNode value) throws IOException {
        ObjectNode entry = Json.object().put("kind", key.kind()).put("key", key.key());
        entry.set("value", value);
        writer.write(Json.text(entry));
        writer.write('\n');
    }
}
