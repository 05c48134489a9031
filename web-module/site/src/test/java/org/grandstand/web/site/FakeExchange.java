package org.grandstand.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One request after another through a filter, over files held in memory. */
final class FakeExchange {

    private final Map<String, String> files = new HashMap<>();
    private Map<String, String> headers = new HashMap<>();
    private ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private String accepted;
    private String forwardedTo;
    private boolean passedOn;

    FakeExchange file(String path, String content) {
        files.put(path, content);
        return this;
    }

    FakeExchange accepting(String encodings) {
        accepted = encodings;
        return this;
    }

    void get(String path, SiteFilter filter) throws Exception {
        headers = new HashMap<>();
        sent = new ByteArrayOutputStream();
        forwardedTo = null;
        passedOn = false;
        FilterChain chain = (request, response) -> passedOn = true;
        filter.doFilter(request(path), response(), chain);
    }

    String forwardedTo() {
        return forwardedTo;
    }

    boolean passedOn() {
        return passedOn;
    }

    String header(String name) {
        return headers.get(name);
    }

    String body() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    FilterConfig config() {
        return fake(
                FilterConfig.class,
                (proxy, method, arguments) -> method.getName().equals("getServletContext") ? context() : null);
    }

    private ServletContext context() {
        return fake(ServletContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getResource" ->
                files.containsKey(arguments[0])
                        ? URI.create("file://" + arguments[0]).toURL()
                        : null;
            case "getResourceAsStream" ->
                new ByteArrayInputStream(files.get(arguments[0]).getBytes(StandardCharsets.UTF_8));
            case "getMimeType" -> "text/javascript";
            default -> null;
        });
    }

    private HttpServletRequest request(String path) {
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getServletPath" -> path;
            case "getMethod" -> "GET";
            case "isSecure" -> false;
            case "getHeader" -> "Accept-Encoding".equals(arguments[0]) ? accepted : null;
            case "getServletContext" -> context();
            case "getRequestDispatcher" -> dispatcher((String) arguments[0]);
            default -> null;
        });
    }

    private RequestDispatcher dispatcher(String target) {
        return fake(RequestDispatcher.class, (proxy, method, arguments) -> {
            forwardedTo = target;
            return null;
        });
    }

    private HttpServletResponse response() {
        return fake(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "getOutputStream" -> output();
            default -> null;
        });
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("written at once");
            }

            @Override
            public void write(int octet) {
                sent.write(octet);
            }
        };
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
