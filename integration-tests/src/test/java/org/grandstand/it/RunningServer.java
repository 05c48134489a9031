package org.grandstand.it;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The assembled server with its database and the simulators, on free ports and a folder of its own under target/. */
final class RunningServer {

    private static final String DEMO = System.getProperty("grandstand.demo", "off");
    private static final Path ROOT = Path.of(System.getProperty("grandstand.root"));
    private static final int MANAGEMENT_PORT = 9990;
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final TestDatabase database;
    private final ChildProcess simulators;
    private final Map<String, String> environment;
    private ChildProcess server;
    private final Grandstand grandstand;

    /** On the database of the run. */
    static RunningServer chosen() throws IOException {
        Path data = folder("data-" + System.getProperty("grandstand.database", "h2"));
        return new RunningServer(data, TestDatabase.chosen(data), DEMO);
    }

    /** On a PostgreSQL of its own, which lives on when the server does not. */
    static RunningServer onPostgres(String folder) throws IOException {
        return new RunningServer(folder(folder), TestDatabase.postgresql(), DEMO);
    }

    /** The same without the demo Games. */
    static RunningServer emptyOnPostgres(String folder) throws IOException {
        return new RunningServer(folder(folder), TestDatabase.postgresql(), "off");
    }

    private static Path folder(String name) throws IOException {
        return emptied(ROOT.resolve("integration-tests/target").resolve(name));
    }

    private RunningServer(Path data, TestDatabase database, String demo) throws IOException {
        Ports ports = Ports.free();
        this.database = database;
        environment = environment(data, ports);
        environment.put("DEMO", demo);
        simulators = ChildProcess.start(simulatorCommand(), environment, data.resolve("simulators.log"));
        grandstand = new Grandstand(
                local(ports.http()),
                local(ports.management()),
                new Grandstand.SimulatorAddresses(local(ports.wechat()), local(ports.publicSecurity())),
                data,
                database.source());
        start();
    }

    /** Starts it, again after it was killed or halted: on the same data, at the same addresses. */
    void start() throws IOException {
        server = ChildProcess.start(
                List.of(ROOT.resolve("bin/server").toString()),
                environment,
                grandstand.dataFolder().resolve("server.log"));
        awaitReady();
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        server.kill();
    }

    /** As Ctrl-C does; the simulators and the database stay. */
    void halt() throws InterruptedException {
        server.stop();
    }

    Grandstand grandstand() {
        return grandstand;
    }

    void stop() throws InterruptedException, IOException {
        server.stop();
        simulators.stop();
        database.close().close();
    }

    private static List<String> simulatorCommand() {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx128m",
                "-jar",
                ROOT.resolve("simulators/target/simulators.jar").toString()));
        if (DEMO.equals("on")) {
            command.add("--demo"); // quick, and kind to people who register as themselves
        }
        return command;
    }

    private Map<String, String> environment(Path data, Ports ports) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(Map.ofEntries(
                entry("PORT", Integer.toString(ports.http())),
                entry("PORT_OFFSET", Integer.toString(ports.management() - MANAGEMENT_PORT)),
                entry("GRANDSTAND_DATA", data.toString()),
                entry("SIMULATOR_STATE", data.resolve("simulators").toString()),
                entry(
                        "PAYMENT_WECHAT_CONFIG",
                        data.resolve("simulators/wechat-merchant.properties").toString()),
                entry(
                        "PUBLICSECURITY_CONFIG",
                        data.resolve("simulators/publicsecurity.properties").toString()),
                entry("WECHAT_SIMULATOR_PORT", Integer.toString(ports.wechat())),
                entry("PUBLIC_SECURITY_SIMULATOR_PORT", Integer.toString(ports.publicSecurity())),
                entry("WECHAT_TODAY_BILL", "true"), // a day is settled in the test, not the next morning
                entry("HEAP", "512m"),
                entry("BEHIND_PROXY", "true"), // a test says where a call comes from
                entry("TRUSTED_NETWORKS", "127.0.0.1/32"))); // the other calls of all tests come from one address
        return environment;
    }

    private void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(grandstand.management() + "/health/ready"))
                .timeout(ANSWERS_WITHIN)
                .build();
        Awaitility.await("the server is ready")
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> isReady(client, ready));
    }

    private boolean isReady(HttpClient client, HttpRequest ready) throws InterruptedException {
        server.mustRun();
        simulators.mustRun();
        try {
            HttpResponse<String> answer = client.send(ready, HttpResponse.BodyHandlers.ofString());
            if (answer.body().contains("\"grandstand.ear\":\"FAILED\"")) {
                throw new IllegalStateException("the application could not start" + server.logEnd());
            }
            return answer.statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ports that were free a moment ago; all are asked for at once, so that no two are the same. */
    private record Ports(int http, int management, int wechat, int publicSecurity) {

        static Ports free() throws IOException {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            try (ServerSocket http = new ServerSocket(0, 1, loopback);
                    ServerSocket management = new ServerSocket(0, 1, loopback);
                    ServerSocket wechat = new ServerSocket(0, 1, loopback);
                    ServerSocket publicSecurity = new ServerSocket(0, 1, loopback)) {
                return new Ports(
                        http.getLocalPort(),
                        management.getLocalPort(),
                        wechat.getLocalPort(),
                        publicSecurity.getLocalPort());
            }
        }
    }
}
