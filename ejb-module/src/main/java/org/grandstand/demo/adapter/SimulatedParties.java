package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.grandstand.demo.control.DemoCustomer;
import org.grandstand.demo.control.DemoPerson;
import org.grandstand.kernel.control.Json;

/**
 * What happens in the world outside, told to the simulators of third parties: people exist at public security, and somebody
 * pays with a phone. The system learns of it only as it would from the real ones.
 */
@ApplicationScoped
public class SimulatedParties {

    /** Long, because the machine is busiest while the demo fills in, and a demo given up half way helps nobody. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int OK_BELOW = 300;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Public security has these people on record. */
    void enrol(List<DemoCustomer> customers) {
        List<Map<String, String>> persons = customers.stream()
                .flatMap(customer -> Stream.concat(Stream.of(customer.self()), customer.related().stream()))
                .filter(DemoPerson::resident)
                .map(person -> Map.of("name", person.name(), "idCard", person.documentNumber()))
                .toList();
        post("PUBLICSECURITY_CONFIG", "/admin/persons", Map.of("persons", persons));
    }

    /** Somebody pays this charge. */
    void pay(String chargeNumber) {
        post("PAYMENT_WECHAT_CONFIG", "/admin/pay", Map.of("outTradeNo", chargeNumber));
    }

    private void post(String configuration, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl(configuration) + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= OK_BELOW) {
                throw new IllegalStateException("the simulator refused " + path + ": " + answer.body());
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException("no simulator answers at " + request.uri(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was stopped", stopped);
        }
    }

    private static String baseUrl(String configuration) {
        Path file = Path.of(System.getenv().getOrDefault(configuration, configuration));
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException absent) {
            throw new UncheckedIOException(configuration + " must name the file of a simulator", absent);
        }
        return properties.getProperty("baseUrl");
    }
}
