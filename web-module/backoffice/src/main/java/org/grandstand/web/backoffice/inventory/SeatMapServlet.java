package org.grandstand.web.backoffice.inventory;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.grandstand.inventory.SeatMap;
import org.grandstand.inventory.boundary.SeatMaps;
import org.grandstand.kernel.Rejected;

/** The seat map that staff work on, under the sign-in of their pages. */
@WebServlet("/inventory/seat-map")
public class SeatMapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SeatMaps seatMaps;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String session = request.getParameter("session");
        try {
            SeatMap map = seatMaps.workMap(session == null ? "" : session);
            response.setContentType("application/json");
            response.setContentLength(map.json().length);
            response.getOutputStream().write(map.json());
        } catch (Rejected missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
