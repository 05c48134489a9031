package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.grandstand.simulator.Wire;

/** Takes a merchant's notifications, refusing as many as it is told to. */
final class Letterbox implements AutoCloseable {

    /** One notification as it came. */
    record Letter(boolean signed, JsonNode envelope, JsonNode content) {}

    final List<Letter> letters = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer server;
    private final MerchantClient merchant;

    Letterbox(MerchantClient merchant) throws IOException {
        this.merchant = merchant;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notify";
    }

    List<String> subjects(String field) {
        return letters.stream()
                .map(letter -> letter.content().get(field).asText())
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean signed = merchant.isSigned(name -> exchange.getRequestHeaders().getFirst(name), body);
        JsonNode envelope = Wire.MAPPER.readTree(body);
        letters.add(new Letter(signed, envelope, content(envelope)));
        boolean refuse = !signed || refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
        exchange.close();
    }

    private JsonNode content(JsonNode envelope) throws IOException {
        try {
            return Wire.MAPPER.readTree(merchant.decrypt(envelope.get("resource")));
        } catch (GeneralSecurityException undecipherable) {
            throw new IOException(undecipherable);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
