package org.grandstand.web.api;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Optional;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.FirstAnswer;
import org.grandstand.operations.RepeatableWrite;
import org.grandstand.operations.boundary.Repeats;

/** Answers a repeated write with its first answer; without an Idempotency-Key it has nothing to do. */
@Provider
@AnsweredOnce
@Priority(Priorities.USER)
public class RepeatFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String WRITE = RepeatFilter.class.getName();

    @Inject
    Repeats repeats;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Optional<String> key = IdempotencyKey.of(request.getHeaderString(IdempotencyKey.HEADER));
        if (key.isEmpty()) {
            return;
        }
        RepeatableWrite write = new RepeatableWrite(caller(request), key.get(), fingerprint(request));
        Optional<FirstAnswer> first = begin(write);
        if (first.isPresent()) {
            request.abortWith(again(first.get()));
        } else {
            request.setProperty(WRITE, write);
        }
    }

    /** Two at once meet at the key: the later one fails there and, asking again, hears of the other. */
    private Optional<FirstAnswer> begin(RepeatableWrite write) {
        try {
            return repeats.begin(write);
        } catch (EJBException perhapsTwice) {
            return repeats.begin(write);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(WRITE) instanceof RepeatableWrite write) {
            if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
                repeats.answered(write, answer(response));
            } else {
                repeats.refused(write);
            }
        }
    }

    private static FirstAnswer answer(ContainerResponseContext response) {
        URI location = response.getLocation();
        return new FirstAnswer(
                response.getStatus(),
                location == null ? null : location.toString(),
                response.hasEntity() ? Json.write(response.getEntity()) : null);
    }

    private static Response again(FirstAnswer first) {
        Response.ResponseBuilder answer = Response.status(first.status());
        if (first.location() != null) {
            answer.location(URI.create(first.location()));
        }
        if (first.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(first.body().getBytes(StandardCharsets.UTF_8));
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static String caller(ContainerRequestContext request) {
        Principal principal = request.getSecurityContext().getUserPrincipal();
        return Caller.of(principal == null ? null : principal.getName()).principalName();
    }

    private static String fingerprint(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(JsonBodies.LIMIT_BYTES + 1);
        if (body.length > JsonBodies.LIMIT_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String asked = request.getMethod() + " " + request.getUriInfo().getPath() + "\n";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
