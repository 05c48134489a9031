package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.grandstand.simulator.secret.Secrets;
import org.grandstand.simulator.wechat.Trade.TradeState;
import org.grandstand.simulator.wire.Json;

/** Encrypts, signs and posts a notification once. */
final class NoticePost {

    /** The merchant has five seconds to answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** No answer at all, where an HTTP status would stand. */
    static final int NO_ANSWER = -1;

    private final TradeBook book;
    private final Merchant merchant;
    private final AnswerSigner signer;
    private final ResourceCipher cipher;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    NoticePost(TradeBook book, Merchant merchant, AnswerSigner signer) {
        this.book = book;
        this.merchant = merchant;
        this.signer = signer;
        this.cipher = new ResourceCipher(merchant.apiV3Key());
    }

    /**
     * @param probe signs wrongly
     * @return the HTTP status, or {@link #NO_ANSWER}
     */
    int send(Notice notice, boolean probe) throws InterruptedException {
        byte[] body = Json.bytes(letter(notice));
        Map<String, String> headers = probe ? signer.wrongHeaders(body) : signer.headers(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(notice.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .header("User-Agent", "Mozilla/4.0")
                .header("Request-ID", "08" + Secrets.digits(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return NO_ANSWER;
        }
    }

    private ObjectNode letter(Notice notice) {
        NoticeEvent event = notice.event();
        String nonce = Secrets.text(ResourceCipher.NONCE_LENGTH);
        ObjectNode letter = Json.object()
                .put("id", notice.id())
                .put("create_time", Beijing.rfc3339(notice.createdAt()))
                .put("resource_type", "encrypt-resource")
                .put("event_type", event.type())
                .put("summary", event.summary());
        letter.putObject("resource")
                .put("original_type", event.original())
                .put("algorithm", ResourceCipher.ALGORITHM)
                .put("ciphertext", cipher.encrypt(Json.text(content(notice)), nonce, event.original()))
                .put("associated_data", event.original())
                .put("nonce", nonce);
        return letter;
    }

    private ObjectNode content(Notice notice) {
        if (notice.event() == NoticeEvent.TRANSACTION_SUCCESS)
            return TradeText.of(book.trade(notice.subject()).orElseThrow(), TradeState.SUCCESS, merchant);
        return TradeText.notice(book.refund(notice.subject()).orElseThrow(), merchant);
    }
}
