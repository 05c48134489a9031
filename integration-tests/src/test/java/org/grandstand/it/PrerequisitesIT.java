package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told on whose machine a tool is missing. */
@Tag("N4")
class PrerequisitesIT {

    private static final List<String> OF_EVERY_MACHINE = List.of("bash", "sed", "sort", "head");

    @TempDir
    Path tools;

    @Test
    @DisplayName("every missing tool is named with its version and the way to get it")
    void nothingThere() throws IOException, InterruptedException {
        Script checked = checked();

        assertThat(checked.status()).isEqualTo(3);
        assertThat(checked.said())
                .contains("missing: JDK 17 or newer (found: none)", "apt-get install openjdk-17-jdk-headless")
                .contains("missing: Maven 3.8 or newer (found: none)", "apt-get install maven")
                .contains("missing: Node 20.19 or newer with npm (found: none)", "https://nodejs.org")
                .doesNotContain("command not found");
    }

    @Test
    @DisplayName("a tool that is too old is named with the version that was found")
    void tooOld() throws IOException, InterruptedException {
        tool("javac", "javac 11.0.2");
        tool("mvn", "Apache Maven 3.6.3 (abc)");
        tool("node", "v18.19.0");

        assertThat(checked().said())
                .contains("JDK 17 or newer (found: 11.0.2)")
                .contains("Maven 3.8 or newer (found: 3.6.3)")
                .contains("Node 20.19 or newer with npm (found: v18.19.0)");
    }

    @Test
    @DisplayName("with all of them there it is content")
    void allThere() throws IOException, InterruptedException {
        tool("javac", "javac 17.0.15");
        tool("mvn", "Apache Maven 3.8.7");
        tool("node", "v20.20.0");
        tool("npm", "11.0.0");

        assertThat(checked()).isEqualTo(new Script(0, ""));
    }

    /** A tool that only knows its version. */
    private void tool(String name, String version) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!" + tools.resolve("bash") + "\necho '" + version + "'\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private Script checked() throws IOException, InterruptedException {
        for (String name : OF_EVERY_MACHINE) {
            Path link = tools.resolve(name);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, real(name));
            }
        }
        return Script.run(
                List.of(tools.resolve("bash").toString(), "-euc", ". " + Script.bin("prerequisites")),
                Map.of("PATH", tools.toString()));
    }

    private static Path real(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
