package org.grandstand.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.boundary.Checkout;
import org.grandstand.sale.boundary.OrderDesk;
import org.grandstand.sale.boundary.OrderPayments;

/** A customer's orders (K1). */
@Path("orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@ApplicationScoped
@Tag(name = "Orders")
@SecurityRequirement(name = "token")
public class OrdersResource {

    /** How the customer wants to pay. */
    public record PaymentBody(String method) {}

    /** What the client needs to pay. */
    public record PaymentAnswer(
            String number, String provider, String codeUrl, Instant expiresAt, Money amount, String demoPayUrl) {

        static PaymentAnswer of(ChargeView charge) {
            return new PaymentAnswer(
                    charge.number(),
                    charge.provider(),
                    charge.codeUrl(),
                    charge.expiresAt(),
                    charge.amount(),
                    charge.demoPayUrl());
        }
    }

    /** A page of orders. */
    public record OrderList(List<OrderAnswer> items, String next) {}

    @Inject
    Checkout checkout;

    @Inject
    OrderDesk desk;

    @Inject
    OrderPayments payments;

    /** Says itself what is wrong with a choice; looking for constraints that are not there costs a hundredth of an order. */
    @POST
    @ValidateOnExecution(type = ExecutableType.NONE)
    @Operation(summary = "Places an order: the seats named or the best available, all or nothing")
    @APIResponseSchema(
            value = OrderAnswer.class,
            responseCode = "201",
            responseDescription = "The order, waiting to be paid")
    public CompletionStage<Response> place(PlaceOrder choice, @HeaderParam(IdempotencyKey.HEADER) String header) {
        if (choice == null) {
            throw Rejected.malformed("request.empty-body");
        }
        String key = IdempotencyKey.of(header).orElseGet(() -> Ids.text(Ids.next()));
        return checkout.place(choice, key).thenApply(OrdersResource::created);
    }

    private static Response created(OrderCard card) {
        return Response.created(URI.create("/api/v1/orders/" + card.number()))
                .entity(OrderAnswer.of(card))
                .build();
    }

    @GET
    @Operation(summary = "The caller's own orders, the newest first")
    @APIResponseSchema(value = OrderList.class, responseCode = "200", responseDescription = "A page of orders")
    public Response list(@QueryParam("state") String state, @BeanParam Paging paging, @Context Request request) {
        Long before = paging.after().flatMap(Ids::parse).orElse(null);
        List<OrderCard> cards = desk.own(state(state), before, paging.limit() + 1);
        return Representation.of(Paging.Items.of(
                        cards.stream().map(OrderAnswer::of).toList(), paging.limit(), OrderAnswer::number))
                .answer(request);
    }

    private static OrderState state(String text) {
        try {
            return text == null || text.isEmpty() ? null : OrderState.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw Rejected.malformed("sale.unknown-state", "state", text);
        }
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One of the caller's own orders")
    @APIResponseSchema(value = OrderAnswer.class, responseCode = "200", responseDescription = "The order")
    public Response get(@PathParam("number") String number, @Context Request request) {
        return Representation.of(OrderAnswer.of(desk.own(number))).answer(request);
    }

    @POST
    @AnsweredOnce
    @Path("{number}/cancellation")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Gives the seats of an unpaid order back")
    @Parameter(ref = "IdempotencyKey")
    public OrderAnswer cancel(@PathParam("number") String number) {
        return OrderAnswer.of(desk.cancel(number));
    }

    @POST
    @AnsweredOnce
    @Path("{number}/payments")
    @Operation(summary = "Begins a payment and says what the client needs for it")
    @Parameter(ref = "IdempotencyKey")
    @APIResponseSchema(
            value = PaymentAnswer.class,
            responseCode = "201",
            responseDescription = "What the client needs to pay")
    public Response pay(@PathParam("number") String number, PaymentBody body) {
        return Response.status(Response.Status.CREATED)
                .entity(PaymentAnswer.of(payments.open(number, method(body))))
                .build();
    }

    private static PaymentMethod method(PaymentBody body) {
        String text = body == null ? null : body.method();
        try {
            return PaymentMethod.valueOf(text);
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw Rejected.malformed("sale.unknown-method", "method", text);
        }
    }
}
