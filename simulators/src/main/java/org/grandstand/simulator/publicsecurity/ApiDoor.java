package org.grandstand.simulator.publicsecurity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.grandstand.simulator.fault.CallFaults;
import org.grandstand.simulator.fault.Strike;
import org.grandstand.simulator.publicsecurity.IdCardVerification.Verdict;
import org.grandstand.simulator.wire.Answering;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.RateLimit;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;

/** The signed API: one action at {@code POST /}. Every answer is HTTP 200; errors stand inside. */
final class ApiDoor implements Answering {

    private static final String VERSION = "2018-03-01";
    private static final Set<String> ACTIONS = Set.of("IdCardVerification");

    private final Tc3Verifier verifier;
    private final IdCardVerification verification;
    private final RateLimit limit;
    private final CallFaults faults;

    ApiDoor(Tc3Verifier verifier, IdCardVerification verification, RateLimit limit, CallFaults faults) {
        this.verifier = verifier;
        this.verification = verification;
        this.limit = limit;
        this.faults = faults;
    }

    @Override
    public Reply answer(Request request) {
        Strike strike = faults.strike();
        Reply reply = strike.prevents() ? failed(strike) : served(request);
        return switch (strike.kind()) {
            case TIMEOUT -> Reply.silence(strike.timeout()).after(strike.latency());
            case ERROR -> failed(strike).after(strike.latency());
            case BAD_SIGNATURE -> sourceDown().after(strike.latency());
            case NONE -> reply.after(strike.latency());
        };
    }

    private Reply served(Request request) {
        try {
            verifier.verify(request);
            requireAction(request);
            if (!limit.take())
                throw new ApiError("RequestLimitExceeded", "The number of requests exceeds the frequency limit.");
            return verdict(verification.verify(request));
        } catch (ApiError refused) {
            return error(refused);
        }
    }

    private static void requireAction(Request request) {
        if (!request.method().equals("POST") || !request.isJson())
            throw new ApiError("UnsupportedProtocol", "Only POST with Content-Type application/json is supported.");
        String action = request.header("X-TC-Action").orElse("");
        if (!ACTIONS.contains(action))
            throw new ApiError("InvalidAction", "The request action=`" + action + "` is invalid or not found.");
        if (!VERSION.equals(request.header("X-TC-Version").orElse("")))
            throw new ApiError("NoSuchVersion", "The API version is not found.");
    }

    private static Reply failed(Strike strike) {
        String code = strike.errorCode().isEmpty() ? "InternalError" : strike.errorCode();
        return error(new ApiError(code, "The request could not be served. Retry your request."));
    }

    /** Answers of this provider carry no signature; in its place the source behind it is down. */
    private static Reply sourceDown() {
        return verdict(Verdict.SOURCE_ERROR);
    }

    private static Reply verdict(Verdict verdict) {
        return response(Json.object().put("Result", verdict.result()).put("Description", verdict.description()));
    }

    private static Reply error(ApiError refused) {
        ObjectNode response = Json.object();
        response.putObject("Error").put("Code", refused.code()).put("Message", refused.getMessage());
        return response(response);
    }

    private static Reply response(ObjectNode response) {
        response.put("RequestId", UUID.randomUUID().toString());
        ObjectNode body = Json.object();
        body.set("Response", response);
        return Reply.json(200, body);
    }
}
