package org.grandstand.realname.adapter.publicsecurity;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the service is and who we are to it.
 *
 * @param secretKey never logged
 */
record PublicSecurityAccess(URI baseUrl, String secretId, String secretKey) {

    static PublicSecurityAccess read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new PublicSecurityAccess(
                URI.create(value(properties, "baseUrl")),
                value(properties, "secretId"),
                value(properties, "secretKey"));
    }

    private static String value(Properties properties, String name) throws IOException {
        String value = properties.getProperty(name, "").trim();
        if (value.isEmpty()) {
            throw new IOException("the property " + name + " is missing");
        }
        return value;
    }

    @Override
    public String toString() {
        return "PublicSecurityAccess[" + baseUrl + "]";
    }
}
