package org.grandstand.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** What the server itself refuses before any resource is asked, such as an address in broken UTF-8, in the form of the API. */
@WebServlet(ContainerRefusals.PATH)
public class ContainerRefusals extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** As {@code web.xml} names the page of errors. */
    static final String PATH = "/refusal";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (!(said instanceof Integer status)) { // asked for by its own address
            Problems.write(
                    response, 404, Rejected.missing("request.not-found", "path", request.getRequestURI()), request);
        } else if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            Problems.write(response, status, Rejected.malformed("request.unreadable"), request);
        } else {
            failed(request, response, status);
        }
    }

    /** What failed outside of the resources, where no mapper of exceptions is asked. */
    private void failed(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Optional<Rejected> away = failure == null ? Optional.empty() : Incidents.away(failure);
        if (away.isPresent()) {
            Problems.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, away.get(), request);
        } else {
            String incident = Ids.text(Ids.next());
            log("incident " + incident, failure);
            Problems.write(response, status, Rejected.unavailable("request.failed", "incident", incident), request);
        }
    }
}
