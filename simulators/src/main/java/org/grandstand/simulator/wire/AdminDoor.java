package org.grandstand.simulator.wire;

import java.io.IOException;

/**
 * The wire by which tests and the demo steer a simulator. It listens on the loopback address only and takes nothing
 * but JSON, so that no web page opened on the same machine can post to it.
 */
public final class AdminDoor implements Answering {

    private final Routes routes;

    public AdminDoor(Routes routes) {
        this.routes = routes;
    }

    @Override
    public Reply answer(Request request) {
        try {
            requireJson(request);
            return routes.answer(request).orElseThrow(() -> unknown(request));
        } catch (AdminRefused refused) {
            return refused.reply();
        }
    }

    /** Reads a request's JSON body. */
    public static <T> T body(Request request, Class<T> type) {
        try {
            T value = Json.read(request.body(), type);
            if (value == null) throw new IOException("null");
            return value;
        } catch (IOException unreadable) {
            String problem = firstLine(unreadable.getMessage());
            throw new AdminRefused(
                    400,
                    "simulator.unreadable-body",
                    "请求体必须是符合接口说明的 JSON：" + problem,
                    "The body must be JSON as this call describes it: " + problem);
        }
    }

    private static void requireJson(Request request) {
        if (request.method().equals("GET") || request.isJson()) return;
        throw new AdminRefused(
                415,
                "simulator.not-json",
                "管理接口只接受 Content-Type: application/json，请设置后重试。",
                "The admin wire takes only Content-Type: application/json; set it and send again.");
    }

    private static AdminRefused unknown(Request request) {
        String call = request.method() + " " + request.path();
        return new AdminRefused(
                404, "simulator.unknown-call", "没有这个管理接口：" + call, "There is no such admin call: " + call);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
