package org.grandstand.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.grandstand.kernel.Rejected;

/** Addresses under /api that belong to no version of it: refused in the same form as everything else. */
@WebServlet("/")
public class UnknownPaths extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Rejected why = Rejected.missing("request.not-found", "path", request.getRequestURI());
        Problems.write(response, HttpServletResponse.SC_NOT_FOUND, why, request);
    }
}
