package org.grandstand.exchange;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What an import found and did, or would do.
 *
 * @param rows how many the file has
 * @param taken good rows
 * @param outcome figures by name, such as created, updated, unchanged
 * @param lines those there is something to say about, in the order of the file
 */
public record ImportReport(int rows, int taken, Map<String, Integer> outcome, List<ReportLine> lines)
        implements Serializable {

    public List<Finding> findings() {
        return lines.stream().flatMap(line -> line.findings().stream()).toList();
    }

    public int count(LineEffect effect) {
        return (int) lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** Rows that cannot be taken. */
    public int flawed() {
        return count(LineEffect.FLAWED);
    }

    /** Rows taken with a warning. */
    public int warned() {
        return (int) lines.stream()
                .filter(line -> line.effect() != LineEffect.FLAWED && line.has(Severity.WARNING))
                .count();
    }

    /** Rows that are taken only when their effects were seen. */
    public int concerning() {
        return (int) lines.stream()
                .filter(line -> line.effect() != LineEffect.FLAWED && line.has(Severity.CONSENT))
                .count();
    }

    /** The same for two reports that say the same. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((rows + " " + taken + " " + outcome).getBytes(StandardCharsets.UTF_8));
            lines.forEach(line -> digest.update(line.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
