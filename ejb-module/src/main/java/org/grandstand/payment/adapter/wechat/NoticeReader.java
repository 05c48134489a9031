package org.grandstand.payment.adapter.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.grandstand.kernel.control.Json;
import org.grandstand.payment.control.Notice;
import org.grandstand.payment.control.Unreadable;

/** Reads a notification whose signature was verified: envelope, encrypted resource, what it tells. */
record NoticeReader(WechatConfiguration configuration) {

    Notice read(byte[] body) {
        JsonNode envelope = json(body);
        String id = TradeText.text(envelope, "id");
        String kind = TradeText.text(envelope, "event_type");
        JsonNode told = opened(envelope.path("resource"));
        requireOurs(told);
        if (kind.startsWith("TRANSACTION.")) {
            return new Notice(id, kind, TradeText.text(told, "out_trade_no"), TradeText.charge(told), null);
        }
        if (kind.startsWith("REFUND.")) {
            return new Notice(
                    id, kind, TradeText.text(told, "out_refund_no"), null, TradeText.payback(told, "refund_status"));
        }
        return new Notice(id, kind, "", null, null);
    }

    private JsonNode opened(JsonNode resource) {
        if (!ResourceOpener.ALGORITHM.equals(TradeText.text(resource, "algorithm"))) {
            throw new Unreadable("the resource's algorithm is not " + ResourceOpener.ALGORITHM, null);
        }
        String text = new ResourceOpener(configuration.apiV3Key())
                .open(
                        TradeText.text(resource, "ciphertext"),
                        TradeText.text(resource, "nonce"),
                        resource.path("associated_data").asText());
        return json(text.getBytes(StandardCharsets.UTF_8));
    }

    private void requireOurs(JsonNode told) {
        if (!configuration.merchantId().equals(TradeText.text(told, "mchid"))) {
            throw new Unreadable("it is for another merchant", null);
        }
    }

    private static JsonNode json(byte[] text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException malformed) {
            throw new Unreadable("it is no JSON", malformed);
        }
    }
}
