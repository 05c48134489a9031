package org.grandstand.simulator.publicsecurity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.grandstand.simulator.secret.SecretFile;
import org.grandstand.simulator.secret.Secrets;

/** The one caller's id and key. */
record Credentials(String secretId, String secretKey) {

    static final String PROPERTIES_FILE = "publicsecurity.properties";

    /** Reads them, or makes them on the first start, and writes where the service now listens. */
    static Credentials in(Path folder, String baseUrl) throws IOException {
        Path file = folder.resolve(PROPERTIES_FILE);
        Properties kept = SecretFile.read(file);
        Credentials credentials = new Credentials(
                kept.getProperty("secretId", "AKID" + Secrets.text(32)),
                kept.getProperty("secretKey", Secrets.text(32)));
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("baseUrl", baseUrl);
        properties.put("secretId", credentials.secretId());
        properties.put("secretKey", credentials.secretKey());
        SecretFile.write(file, properties);
        return credentials;
    }
}
