package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.kernel.control.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapi4j.parser.OpenApi3Parser;
import org.openapi4j.parser.validation.v3.OpenApi3Validator;

/** The description of the API says of every call what it is. */
@Tag("K1")
@Tag("X1")
class DescriptionTest {

    private static final String ROOT = "/v1";
    private static final URL FILE = DescriptionTest.class.getResource("openapi.json");
    private static final JsonNode DESCRIPTION = read(FILE);

    /** A call as a resource class declares it. */
    private record Call(Method method, String verb, String path) {

        JsonNode described() {
            return DESCRIPTION.path("paths").path(path).path(verb);
        }

        boolean forAnybody() {
            boolean own = method.isAnnotationPresent(PermitAll.class) || method.isAnnotationPresent(RolesAllowed.class);
            return own
                    ? method.isAnnotationPresent(PermitAll.class)
                    : method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
        }

        /** The class of the body; empty when there is none, or no JSON. */
        Stream<Class<?>> body() {
            return Arrays.stream(method.getParameters())
                    .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                            .allMatch(
                                    one -> one.annotationType().getPackageName().startsWith("jakarta.validation")))
                    .map(Parameter::getType)
                    .filter(Class::isRecord);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** A call that nobody described. */
    @Path("planted")
    static class Planted {
        @GET
        public String get() {
            return "";
        }
    }

    private static JsonNode read(URL file) {
        try (InputStream description = file.openStream()) {
            return Json.mapper().readTree(description);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Call> calls() {
        try (Stream<java.nio.file.Path> files =
                Files.list(java.nio.file.Path.of(FILE.toURI()).getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .flatMap(name -> calls(loaded(name.replace(".class", ""))))
                    .toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName("org.grandstand.web.api." + name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Call> calls(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> {
                    Path own = method.getAnnotation(Path.class);
                    String path = String.join(
                            "/",
                            Stream.of(ROOT, base, own == null ? "" : own.value())
                                    .filter(part -> !part.isEmpty())
                                    .toList());
                    return new Call(method, verb, path);
                }));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT));
    }

    @Test
    @DisplayName("the description is a valid OpenAPI document")
    void valid() {
        assertThat(DESCRIPTION.path("openapi").asText()).startsWith("3.");
        assertThatCode(() -> OpenApi3Validator.instance().validate(new OpenApi3Parser().parse(FILE, true)))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a broken description is found to be broken")
    void bites(@TempDir java.nio.file.Path folder) throws IOException {
        java.nio.file.Path broken = folder.resolve("openapi.json");
        Files.writeString(
                broken,
                DESCRIPTION.toString().replace("#/components/schemas/PlaceOrder", "#/components/schemas/Nowhere"));

        assertThatThrownBy(() -> OpenApi3Validator.instance()
                        .validate(new OpenApi3Parser().parse(broken.toUri().toURL(), true)))
                .hasMessageContaining("Nowhere");
    }

    @Test
    @DisplayName("every call of the resources is described, and nothing else")
    void complete() {
        Set<String> declared = calls().stream().map(Call::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        DESCRIPTION
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (!verb.equals("parameters")) {
                        described.add(verb + " " + path.getKey());
                    }
                }));

        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(described).isEqualTo(declared);
        assertThat(calls(Planted.class))
                .singleElement()
                .satisfies(call -> assertThat(described).doesNotContain(call.toString()));
    }

    @Test
    @DisplayName("every call says what it does, what it answers, and how it refuses")
    void answered() {
        for (Call call : calls()) {
            JsonNode one = call.described();
            assertThat(one.path("summary").asText()).as("summary of " + call).isNotEmpty();
            assertThat(one.path("tags")).as("tags of " + call).isNotEmpty();
            assertThat(success(one)).as("success of " + call).isNotNull();
            assertThat(fields(one.path("responses"))).as("refusals of " + call).contains("401", "429", "503");
            success(one)
                    .path("content")
                    .forEach(content -> assertThat(content.path("schema"))
                            .as("schema of " + call)
                            .isNotEmpty());
            assertThat(success(one).has("content"))
                    .as("content of " + call)
                    .isEqualTo(!one.path("responses").has("204"));
        }
    }

    @Test
    @DisplayName("a call that needs a sign-in says so, and no other does")
    void secured() {
        for (Call call : calls()) {
            assertThat(call.described().path("security").isEmpty())
                    .as("security of " + call)
                    .isEqualTo(call.forAnybody());
            assertThat(fields(call.described().path("responses")).contains("403"))
                    .as("403 of " + call)
                    .isEqualTo(!call.forAnybody());
        }
    }

    @Test
    @DisplayName("every body has an example, and each example can be read as what it stands for")
    void examples() {
        for (Call call : calls()) {
            call.body().forEach(type -> {
                JsonNode content =
                        call.described().path("requestBody").path("content").path("application/json");
                String reference =
                        content.path("examples").path("usual").path("$ref").asText();
                assertThat(reference).as("example of " + call).isNotEmpty();
                JsonNode example = DESCRIPTION.at(reference.substring(1) + "/value");
                assertThatCode(() -> Json.mapper().treeToValue(example, type))
                        .as("example of " + call)
                        .doesNotThrowAnyException();
            });
        }
    }

    @Test
    @DisplayName("schemas have the fields that are sent, those of the business too")
    void schemas() {
        JsonNode schemas = DESCRIPTION.path("components").path("schemas");

        assertThat(fields(schemas.path("Money").path("properties"))).containsExactlyInAnyOrder("amount", "currency");
        assertThat(fields(schemas.path("PlaceOrder").path("properties")))
                .containsExactlyInAnyOrder("session", "items", "channel");
        assertThat(fields(schemas.path("RegistrationBody").path("properties")))
                .containsExactlyInAnyOrder("phone", "email", "password", "verifier", "person", "source");
    }

    private static JsonNode success(JsonNode call) {
        for (String status : List.of("200", "201", "204")) {
            if (call.path("responses").has(status)) {
                return call.path("responses").path(status);
            }
        }
        return null;
    }

    private static List<String> fields(JsonNode node) {
        Iterator<String> names = node.fieldNames();
        return Stream.generate(() -> names)
                .takeWhile(Iterator::hasNext)
                .map(Iterator::next)
                .toList();
    }
}
