package org.grandstand.web.backoffice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Properties;
import java.util.ResourceBundle;

/** All texts of the back office in one bundle {@code text}, kept in one file a subsystem. */
public abstract class Texts extends ResourceBundle {

    private final Properties texts = new Properties();

    Texts(String language) {
        read("frame", language);
        read("exchange", language);
        for (Subsystem subsystem : Subsystem.values()) {
            read(subsystem.key(), language);
        }
    }

    private void read(String file, String language) {
        String name = "texts/" + file + "_" + language + ".properties";
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.stringPropertyNames());
    }
}
