package org.grandstand.web.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Hands out the description of the API (OpenAPI 3): JSON, or YAML for those who ask for it. */
@WebServlet("/openapi")
public class DescriptionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private transient Representation json;
    private transient Representation yaml;

    @Override
    public void init() throws ServletException {
        json = load("openapi.json");
        yaml = load("openapi.yaml");
    }

    private static Representation load(String name) throws ServletException {
        try (InputStream made = DescriptionServlet.class.getResourceAsStream(name)) {
            byte[] bytes = made.readAllBytes();
            return new Representation(bytes, Representation.tag(bytes));
        } catch (IOException unreadable) {
            throw new ServletException(unreadable);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asYaml = wantsYaml(request);
        Representation wanted = asYaml ? yaml : json;
        String tag = '"' + wanted.tag().getValue() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asYaml ? YAML : JSON);
        response.setCharacterEncoding("utf-8");
        response.setContentLength(wanted.bytes().length);
        response.getOutputStream().write(wanted.bytes());
    }

    private static boolean wantsYaml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "yaml".equals(request.getParameter("format"))
                || accept != null && accept.contains("yaml") && !accept.contains(JSON);
    }
}
