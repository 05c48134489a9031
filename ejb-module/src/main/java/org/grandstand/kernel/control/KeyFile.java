package org.grandstand.kernel.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of this installation: one file a secret in the folder of GRANDSTAND_KEYS (default: {@code keys} under
 * GRANDSTAND_DATA), readable by the server's user alone, made at first use. Every node of a cluster reads the same folder,
 * and a restored database needs the keys it was written with.
 */
public record KeyFile(Path folder) {

    private static final int SECRET_BYTES = 32;

    public static KeyFile ofThisInstallation() {
        String data = System.getenv().getOrDefault("GRANDSTAND_DATA", "data");
        return new KeyFile(Path.of(System.getenv().getOrDefault("GRANDSTAND_KEYS", data + "/keys")));
    }

    /** 32 random bytes under a name, the same for ever. */
    public byte[] secret(String name) {
        Path file = folder.resolve(name + ".key");
        try {
            createOnce(file);
            return Base64.getDecoder().decode(Files.readString(file).trim());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot keep the key " + file, unreadable);
        }
    }

    private void createOnce(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(folder);
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Path fresh = Files.createTempFile(
                folder,
                "new",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(secret));
        try {
            // a link appears whole or not at all, so two nodes starting together agree on one secret
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // the other node's secret is as good
        } finally {
            Files.delete(fresh);
        }
    }
}
