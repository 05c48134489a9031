package org.grandstand.web.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that last longer than a request live in the HTTP session, which goes to another node when theirs dies. */
@Tag("N4")
class KeptPagesTest {

    @ParameterizedTest
    @MethodSource("keptPages")
    @DisplayName("whatever a kept page can hold can be read by another node")
    void holdsWhatTravels(Class<?> page) {
        assertThat(KeptState.flawsOf(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keptPages")
    @DisplayName("a kept page can be written and read again")
    void travels(Class<?> page) throws Exception {
        Constructor<?> fresh = page.getDeclaredConstructor();
        fresh.setAccessible(true);
        assertThat(read(written(fresh.newInstance()))).isInstanceOf(page);
    }

    @Test
    @DisplayName("the pages that are kept are found")
    void found() throws Exception {
        assertThat(keptPages()).hasSizeGreaterThan(30).contains(Language.class);
    }

    @Test
    @DisplayName("a field that cannot travel is named, however deep it lies")
    void bites() {
        assertThat(KeptState.flawsOf(Planted.class))
                .containsExactlyInAnyOrder(
                        "Planted.inner.found: java.util.Optional is not serializable",
                        "Planted.lines: " + Plain.class.getName() + " is not serializable");
    }

    private static final class Planted implements Serializable {
        private static final long serialVersionUID = 1L;
        Inner inner;
        List<Plain> lines;
        transient Plain left;
    }

    private record Inner(int count, Optional<String> found) implements Serializable {}

    private record Plain(String text) {}

    static Stream<Class<?>> keptPages() throws IOException, URISyntaxException {
        return classes()
                .filter(type ->
                        type.isAnnotationPresent(ViewScoped.class) || type.isAnnotationPresent(SessionScoped.class));
    }

    /** All classes of this archive. */
    static Stream<Class<?>> classes() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Menu.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .<Class<?>>map(file -> named(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Menu.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static byte[] written(Object page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(page);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
