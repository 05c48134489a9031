package org.grandstand.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xnio.Options;

/** Over real sockets: the answers are larger than what the system keeps for a client that reads nothing. */
@Tag("K5")
@Tag("N1")
@DisplayName("clients that read slowly keep no thread from the others")
class SlowClientsTest {

    private static final int THREADS = 2;
    private static final int ANSWER_BYTES = 4 * 1024 * 1024;
    private static final int KERNEL_BYTES = 16 * 1024;
    private static final int BEGINNING_BYTES = 100;
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CallThreads threads = new CallThreads("call-", THREADS);
    private final AtomicInteger waited = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final List<Socket> clients = new ArrayList<>();
    private Undertow server;

    private void serve(SlowClients slow) {
        HttpHandler answering = slow.guarding(exchange -> {
            SlowClients.beforeWaiting(exchange, waited::incrementAndGet);
            exchange.dispatch(threads, this::answer);
        });
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1", answering)
                .setSocketOption(Options.SEND_BUFFER, KERNEL_BYTES)
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
                .build();
        server.start();
    }

    private void answer(HttpServerExchange exchange) throws IOException {
        exchange.startBlocking();
        try {
            exchange.getOutputStream().write(new byte[BEGINNING_BYTES]);
            if (exchange.getRelativePath().equals("/late")) {
                exchange.getOutputStream().flush();
                Thread.sleep(2 * SHORT.toMillis());
            }
            exchange.getOutputStream().write(new byte[exchange.getRelativePath().equals("/small") ? 1 : ANSWER_BYTES]);
            exchange.getOutputStream().close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException cut) {
            left.incrementAndGet();
            throw cut;
        }
    }

    private Socket ask(String path) throws IOException {
        Socket client = new Socket();
        clients.add(client);
        client.setReceiveBufferSize(KERNEL_BYTES);
        client.setSoTimeout(10_000);
        client.connect(new InetSocketAddress(
                "127.0.0.1",
                ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort()));
        client.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private void deaf(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            int before = waited.get();
            ask("/large");
            Awaitility.await().until(() -> waited.get() > before);
        }
    }

    /** All that comes until the other side ends it. */
    private static long read(Socket client, long pauseMilliseconds) throws IOException, InterruptedException {
        long all = 0;
        byte[] some = new byte[64 * 1024];
        InputStream in = client.getInputStream();
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                all += read;
                Thread.sleep(pauseMilliseconds);
            }
        } catch (SocketException reset) {
            return all;
        }
        return all;
    }

    @AfterEach
    void end() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        server.stop();
        threads.shutdownNow();
    }

    @Test
    @DisplayName("more of them than threads, and everybody else is answered")
    void replaced() throws Exception {
        serve(new SlowClients(100, LONG));
        deaf(5 * THREADS);
        assertThat(threads.getMaximumPoolSize()).isEqualTo(6 * THREADS);

        assertThat(read(ask("/small"), 0)).isPositive();
        assertThat(left).hasValue(0);
    }

    @Test
    @DisplayName("when they are gone there are as many threads as usual")
    void usualAgain() throws Exception {
        serve(new SlowClients(100, LONG));
        deaf(5 * THREADS);
        for (Socket client : clients) {
            client.close();
        }
        Awaitility.await().untilAsserted(() -> {
            assertThat(threads.getMaximumPoolSize()).isEqualTo(THREADS);
            assertThat(threads.getPoolSize()).isLessThanOrEqualTo(THREADS);
        });
    }

    @Test
    @DisplayName("of too many the one that was waited for longest is left, and no other")
    void eldestIsLeft() throws Exception {
        serve(new SlowClients(3, LONG));
        deaf(4);
        Awaitility.await().untilAsserted(() -> assertThat(left).hasValue(1));

        assertThat(read(clients.get(0), 0)).isLessThan(ANSWER_BYTES);
        for (Socket kept : clients.subList(1, 4)) {
            assertThat(read(kept, 0)).isGreaterThan(ANSWER_BYTES);
        }
    }

    @Test
    @DisplayName("who reads nothing is left after a while; who reads slowly gets all of it")
    void patience() throws Exception {
        serve(new SlowClients(100, SHORT));
        deaf(1);
        assertThat(read(ask("/large"), 20)).isGreaterThan(ANSWER_BYTES);
        Awaitility.await().untilAsserted(() -> assertThat(left).hasValue(1));
        assertThat(read(clients.get(0), 0)).isLessThan(ANSWER_BYTES);
    }

    @Test
    @DisplayName("that the answer itself comes slowly is not the client's fault")
    void lateAnswer() throws Exception {
        serve(new SlowClients(100, SHORT));
        assertThat(read(ask("/late"), 1)).isGreaterThan(ANSWER_BYTES);
        assertThat(waited.get()).isPositive();
        assertThat(left).hasValue(0);
    }
}
