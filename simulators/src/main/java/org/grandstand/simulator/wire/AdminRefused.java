package org.grandstand.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The admin wire says no: a code, and the rule, the fact and the way out in both languages. */
public final class AdminRefused extends RuntimeException {

    private final int status;
    private final String code;
    private final String chinese;
    private final String english;

    public AdminRefused(int status, String code, String chinese, String english) {
        super(code + ": " + english, null, false, false);
        this.status = status;
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    public Reply reply() {
        ObjectNode body = Json.object().put("code", code);
        body.putObject("message").put("zh_CN", chinese).put("en", english);
        return Reply.json(status, body);
    }
}
