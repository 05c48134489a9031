package org.grandstand.web.backoffice.venue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;

/** The plan of a venue for the seat map of the back office, under the sign-in of its pages. */
@WebServlet("/venue/seating")
public class PlanSeatingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Venues venues;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<VenueView> venue =
                Optional.ofNullable(request.getParameter("code")).flatMap(venues::find);
        if (venue.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + venue.get().code() + "-" + venue.get().planVersion() + "\"";
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(venues.workDrawing(venue.get().id()).getBytes(StandardCharsets.UTF_8));
    }
}
