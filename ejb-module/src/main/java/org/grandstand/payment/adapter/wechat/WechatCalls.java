package org.grandstand.payment.adapter.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.grandstand.kernel.control.Json;
import org.grandstand.payment.ProviderMessage;
import org.grandstand.payment.control.Forged;
import org.grandstand.payment.control.ProviderRefused;
import org.grandstand.payment.control.ProviderUnreachable;

/**
 * One call to WeChat Pay: signed, limited in time, its answer verified. Every call here may be repeated without harm, so
 * a silent provider is asked again twice; one that stays silent is left alone for a while.
 */
@ApplicationScoped
public class WechatCalls {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(5);
    private static final Duration DOWNLOADING = Duration.ofMinutes(2);
    private static final int ANSWER_BYTES = 256 * 1024;

    /** Half of the threads that serve requests: a provider that falls silent must not take orders and gates with it. */
    private static final int AT_ONCE = 16;

    /** Of one try, whatever the answer's end is waiting for. */
    private static final int TRY_MILLISECONDS = 8_000;

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    WechatSettings settings;

    @Inject
    Clock clock;

    /**
     * Calls and answers the JSON; missing when there is none.
     *
     * @param target path and query
     * @param body JSON; empty for none
     * @throws ProviderUnreachable when the outcome is not known
     * @throws ProviderRefused when the provider said no
     */
    @Bulkhead(AT_ONCE)
    @Timeout(TRY_MILLISECONDS)
    @Retry(
            maxRetries = 2,
            delay = 200,
            jitter = 100,
            retryOn = {ProviderUnreachable.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5000,
            successThreshold = 2,
            failOn = {ProviderUnreachable.class, TimeoutException.class})
    public JsonNode call(String method, String target, String body) {
        WechatConfiguration configuration = settings.current();
        HttpRequest request = request(configuration, method, URI.create(configuration.baseUrl() + target), body)
                .timeout(ANSWERING)
                .build();
        HttpResponse<InputStream> response = send(request, HttpResponse.BodyHandlers.ofInputStream());
        byte[] answer = read(response);
        if (response.statusCode() >= BROKEN || response.statusCode() == TOO_MANY) {
            throw new ProviderUnreachable(method + " " + target + " was answered " + response.statusCode());
        }
        boolean done = response.statusCode() >= OK && response.statusCode() < REDIRECTED;
        if (done || response.headers().firstValue("Wechatpay-Signature").isPresent()) {
            verify(configuration, response, answer);
        }
        JsonNode json = json(answer);
        if (!done) {
            throw new ProviderRefused(
                    json.path("code").asText("HTTP " + response.statusCode()),
                    json.path("message").asText());
        }
        return json;
    }

    /** Saves a file that an answer named; the request is signed, the file is not (its digest came with the answer). */
    @Retry(maxRetries = 2, delay = 1000, jitter = 200, retryOn = ProviderUnreachable.class)
    public void download(URI from, Path into) {
        WechatConfiguration configuration = settings.current();
        HttpRequest request =
                request(configuration, "GET", from, "").timeout(DOWNLOADING).build();
        HttpResponse<InputStream> response = send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new ProviderUnreachable("the bill's download was answered " + response.statusCode());
            }
            Files.copy(body, into, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new ProviderUnreachable("the bill's download broke off", broken);
        }
    }

    private HttpRequest.Builder request(WechatConfiguration configuration, String method, URI uri, String body) {
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String authorization = new RequestSigner(configuration, clock).authorization(method, target, body);
        return HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("User-Agent", "Grandstand");
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException silent) {
            throw new ProviderUnreachable(request.method() + " " + request.uri().getPath() + " got no answer", silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProviderUnreachable("stopped while waiting for an answer", stopping);
        }
    }

    private static byte[] read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] answer = body.readNBytes(ANSWER_BYTES + 1);
            if (answer.length > ANSWER_BYTES) {
                throw new ProviderUnreachable("an answer is larger than " + ANSWER_BYTES + " bytes");
            }
            return answer;
        } catch (IOException broken) {
            throw new ProviderUnreachable("an answer broke off", broken);
        }
    }

    private void verify(WechatConfiguration configuration, HttpResponse<?> response, byte[] answer) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        try {
            new MessageVerifier(configuration, clock).verify(new ProviderMessage(headers, answer));
        } catch (Forged forged) {
            throw new ProviderUnreachable("an answer is not the provider's: " + forged.getMessage(), forged);
        }
    }

    private static JsonNode json(byte[] answer) {
        try {
            return answer.length == 0
                    ? MissingNode.getInstance()
                    : Json.mapper().readTree(answer);
        } catch (IOException unreadable) {
            throw new ProviderUnreachable("an answer is no JSON", unreadable);
        }
    }
}
