package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.PaymentMethod;

/** Bills as files in the folder {@code bills} under GRANDSTAND_DATA: kept as they came, as evidence. */
@ApplicationScoped
public class BillFiles {

    @Inject
    PaymentProvider provider;

    /**
     * Fetches the bill anew and reads it through once, so that a damaged one is never used.
     *
     * @return its lines
     */
    public long fetch(PaymentMethod method, LocalDate day) {
        Path file = file(method, day);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "fetching", ".csv");
            try {
                return fetched(day, fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot keep the bill " + file, unwritable);
        }
    }

    private long fetched(LocalDate day, Path fresh, Path file) throws IOException {
        if (!provider.fetchBill(day, fresh)) {
            Files.deleteIfExists(file);
            return 0;
        }
        try (Stream<BillRow> rows = provider.readBill(fresh)) {
            long count = rows.mapToLong(row -> 1).sum();
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return count;
        }
    }

    /** The lines of a bill fetched before; none when there was no bill. Close the stream. */
    public Stream<BillRow> rows(PaymentMethod method, LocalDate day) {
        Path file = file(method, day);
        return Files.exists(file) ? provider.readBill(file) : Stream.empty();
    }

    private static Path file(PaymentMethod method, LocalDate day) {
        String data = System.getenv().getOrDefault("GRANDSTAND_DATA", "data");
        return Path.of(data, "bills", method.provider() + "-" + day + ".csv");
    }
}
