package org.grandstand.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;

/** Addresses under /api that belong to no version of it: refused in the same form as everything else. */
@WebServlet("/")
public class UnknownPaths extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Language.of(request.getHeader("Accept-Language"));
        Rejected why = Rejected.missing("request.not-found", "path", request.getRequestURI());
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(Problems.PROBLEM.toString());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(Problem.of(404, why, locale)));
    }
}
