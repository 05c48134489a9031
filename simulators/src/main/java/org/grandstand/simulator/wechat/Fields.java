package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Request;

/** The fields of a JSON body, refused one by one as the provider refuses them. Unknown fields are passed over. */
final class Fields {

    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Fields of(Request request) {
        try {
            JsonNode node = Json.read(request.body());
            if (node instanceof ObjectNode) return new Fields(node, "/body");
        } catch (IOException malformed) {
            throw WechatError.parameter("body", "/body", "", "无法将输入源“/body”解析为JSON对象");
        }
        throw WechatError.parameter("body", "/body", "", "输入源“/body”必须是JSON对象");
    }

    /** Text that must be there; lengths in characters. */
    String text(String name, int minimum, int maximum) {
        if (isAbsent(name)) throw missing(name);
        return checkedText(name, minimum, maximum);
    }

    /** Text that may be missing; then it is empty. */
    String optionalText(String name, int maximum) {
        return isAbsent(name) ? "" : checkedText(name, 0, maximum);
    }

    /** A sum in fen, at least one. */
    long fen(String name) {
        if (isAbsent(name)) throw missing(name);
        JsonNode value = node.get(name);
        if (!value.isIntegralNumber()) throw invalid(name, "必须是整数，单位为分");
        if (!value.canConvertToInt() || value.intValue() < 1) throw invalid(name, "数值超出范围，最小值为1");
        return value.longValue();
    }

    Fields object(String name) {
        if (isAbsent(name)) throw missing(name);
        if (!node.get(name).isObject()) throw invalid(name, "必须是JSON对象");
        return new Fields(node.get(name), path + "/" + name);
    }

    WechatError invalid(String name, String rule) {
        String value = node.path(name).isValueNode() ? node.path(name).asText() : "";
        return WechatError.parameter("body", path + "/" + name, value, "输入源“" + path + "/" + name + "”规则校验失败，" + rule);
    }

    private WechatError missing(String name) {
        return WechatError.parameter("body", path + "/" + name, "", "输入源“" + path + "/" + name + "”必填性规则校验失败，此字段为必填项");
    }

    private boolean isAbsent(String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    private String checkedText(String name, int minimum, int maximum) {
        JsonNode value = node.get(name);
        if (!value.isTextual()) throw invalid(name, "必须是字符串");
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        if (length < minimum) throw invalid(name, "字符数 " + length + "，小于最小值 " + minimum);
        if (length > maximum) throw invalid(name, "字符数 " + length + "，大于最大值 " + maximum);
        return text;
    }
}
