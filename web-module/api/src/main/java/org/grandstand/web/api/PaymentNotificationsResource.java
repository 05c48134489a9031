package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.payment.ProviderMessage;
import org.grandstand.payment.Receipt;
import org.grandstand.payment.boundary.Notifications;

/**
 * Where payment providers tell what happened (X2). WeChat Pay takes 204 for an answer and sends anything else again; a
 * refusal is in its own form, code and message.
 */
@Path("payments/wechat/notifications")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Payment providers")
public class PaymentNotificationsResource {

    /** How a merchant tells WeChat Pay that it did not take a notification. */
    public record NotTaken(String code, String message) {
        static NotTaken because(String message) {
            return new NotTaken("FAIL", message);
        }
    }

    @Inject
    Notifications notifications;

    @POST
    @Operation(summary = "Where WeChat Pay tells what happened, signed and encrypted in its own format")
    @APIResponse(responseCode = "204", description = "Taken")
    public Response take(InputStream body, @Context HttpHeaders headers) throws IOException {
        byte[] bytes = body.readNBytes(ProviderMessage.BODY_BYTES + 1);
        if (bytes.length > ProviderMessage.BODY_BYTES) {
            return answer(Response.Status.REQUEST_ENTITY_TOO_LARGE, "通知过大 Too large");
        }
        Receipt receipt = notifications.receive(new ProviderMessage(single(headers), bytes));
        return switch (receipt) {
            case TAKEN, REPEATED, UNKNOWN -> Response.noContent().build();
            case FORGED -> answer(Response.Status.UNAUTHORIZED, "签名错误 The signature is wrong");
            case UNREADABLE -> answer(Response.Status.BAD_REQUEST, "通知无法解读 Unreadable");
        };
    }

    private static Map<String, String> single(HttpHeaders headers) {
        Map<String, String> single = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> single.put(name, values.get(0)));
        return single;
    }

    private static Response answer(Response.Status status, String message) {
        return Response.status(status).entity(NotTaken.because(message)).build();
    }
}
