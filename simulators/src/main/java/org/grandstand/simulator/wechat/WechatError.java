package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Reply;

/** A refusal in the provider's own form: HTTP status and {@code code}, {@code message}, {@code detail}. */
final class WechatError extends RuntimeException {

    private final int status;
    private final ObjectNode body;

    WechatError(int status, String code, String message) {
        super(code + ": " + message, null, false, false);
        this.status = status;
        this.body = Json.object().put("code", code).put("message", message);
    }

    static WechatError parameter(String location, String field, String value, String message) {
        WechatError error = new WechatError(400, "PARAM_ERROR", message);
        error.body
                .putObject("detail")
                .put("location", location)
                .put("field", field)
                .put("value", value)
                .put("issue", message);
        return error;
    }

    static WechatError signature(String issue, ObjectNode signInformation) {
        WechatError error = new WechatError(401, "SIGN_ERROR", "签名错误，" + issue);
        error.body
                .putObject("detail")
                .put("location", "authorization")
                .put("field", "signature")
                .put("issue", issue)
                .set("sign_information", signInformation);
        return error;
    }

    static WechatError orderMissing() {
        return new WechatError(404, "ORDER_NOT_EXIST", "订单不存在");
    }

    static WechatError missing(String what) {
        return new WechatError(404, "RESOURCE_NOT_EXISTS", what);
    }

    static WechatError against(String rule) {
        return new WechatError(400, "INVALID_REQUEST", rule);
    }

    static WechatError tooOften(String message) {
        return new WechatError(429, "FREQUENCY_LIMITED", message);
    }

    Reply reply() {
        return Reply.json(status, body);
    }
}
