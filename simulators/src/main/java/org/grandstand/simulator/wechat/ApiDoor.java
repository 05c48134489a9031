package org.grandstand.simulator.wechat;

import org.grandstand.simulator.fault.CallFaults;
import org.grandstand.simulator.fault.Strike;
import org.grandstand.simulator.wire.Answering;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** The signed API: verifies every request, signs every answer, and fails as the fault plan says. */
final class ApiDoor implements Answering {

    private final RequestVerifier verifier;
    private final AnswerSigner signer;
    private final CallFaults faults;
    private final Routes routes;

    ApiDoor(RequestVerifier verifier, AnswerSigner signer, CallFaults faults, Routes routes) {
        this.verifier = verifier;
        this.signer = signer;
        this.faults = faults;
        this.routes = routes;
    }

    @Override
    public Reply answer(Request request) {
        Strike strike = faults.strike();
        Reply reply = strike.prevents() ? Reply.empty(500) : served(request);
        return struck(strike, reply, request).after(strike.latency());
    }

    private Reply struck(Strike strike, Reply reply, Request request) {
        return switch (strike.kind()) {
            case TIMEOUT -> Reply.silence(strike.timeout());
            case ERROR -> signer.sign(error(strike.errorCode()).reply());
            case BAD_SIGNATURE -> signer.signWrongly(reply);
            case NONE -> isFile(request, reply) ? reply : signer.sign(reply);
        };
    }

    /** The codes a merchant must expect on any call, with their HTTP status. */
    private static WechatError error(String code) {
        return switch (code) {
            case "FREQUENCY_LIMITED" -> WechatError.tooOften("频率超限，请降低请求接口频率");
            case "NOT_ENOUGH" -> new WechatError(403, code, "余额不足，请充值后重试");
            case "BANK_ERROR" -> new WechatError(500, code, "银行系统异常，请稍后重试");
            default -> new WechatError(500, "SYSTEM_ERROR", "系统异常，请稍后重试");
        };
    }

    /** Only a bill file comes without a signature; its SHA-1 was in a signed answer. */
    private static boolean isFile(Request request, Reply reply) {
        return reply.status() == 200 && request.path().equals(BillCalls.DOWNLOAD);
    }

    private Reply served(Request request) {
        try {
            verifier.verify(request);
            return routes.answer(request).orElseThrow(() -> WechatError.missing("请求的资源不存在"));
        } catch (WechatError refused) {
            return refused.reply();
        }
    }
}
