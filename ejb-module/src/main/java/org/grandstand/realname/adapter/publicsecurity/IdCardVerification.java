package org.grandstand.realname.adapter.publicsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.grandstand.kernel.control.Json;
import org.grandstand.realname.control.PublicSecurity.NoVerdict;
import org.grandstand.realname.control.PublicSecurity.Verdict;

/**
 * Asks public security through Tencent Cloud's IdCardVerification (service faceid, version 2018-03-01). The question changes
 * nothing, so a silent service is asked again twice; one that stays silent is left alone for a while. The file named by
 * PUBLICSECURITY_CONFIG says where it is ({@code baseUrl, secretId, secretKey}); it is read for every call, so that keys
 * are changed without a restart.
 */
@ApplicationScoped
public class IdCardVerification {

    private static final Logger LOG = Logger.getLogger(IdCardVerification.class.getName());
    private static final String CONFIG = "PUBLICSECURITY_CONFIG";
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(5);
    private static final int ANSWER_BYTES = 64 * 1024;
    private static final int AT_ONCE = 50;

    /** What its numbers mean; -4 (source error) and whatever is not here is no verdict. */
    private static final Map<String, Verdict> VERDICTS = Map.of(
            "0", Verdict.MATCH,
            "-1", Verdict.DIFFERENT,
            "-2", Verdict.UNREADABLE_NUMBER,
            "-3", Verdict.UNREADABLE_NAME,
            "-5", Verdict.NO_RECORD,
            "-7", Verdict.TOO_OFTEN_TODAY);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    Clock clock;

    @Bulkhead(AT_ONCE)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, retryOn = NoVerdict.class)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5000,
            successThreshold = 2,
            failOn = NoVerdict.class)
    public Verdict check(String name, String residentNumber) {
        String body = Json.write(Map.of("IdCard", residentNumber, "Name", name));
        return verdict(send(request(access(), body)));
    }

    private PublicSecurityAccess access() {
        String file = System.getenv(CONFIG);
        if (file == null || file.isBlank()) {
            throw unconfigured(CONFIG + " names no file", null);
        }
        try {
            return PublicSecurityAccess.read(Path.of(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unconfigured(file + " cannot be used: " + unreadable.getMessage(), unreadable);
        }
    }

    private static NoVerdict unconfigured(String what, Throwable cause) {
        LOG.log(Level.SEVERE, "public security cannot be asked: {0}", what);
        return new NoVerdict(what, cause);
    }

    private HttpRequest request(PublicSecurityAccess access, String body) {
        Instant now = clock.instant();
        return HttpRequest.newBuilder(access.baseUrl().resolve("/"))
                .timeout(ANSWERING)
                .header("Content-Type", Tc3Signature.CONTENT_TYPE)
                .header("X-TC-Action", "IdCardVerification")
                .header("X-TC-Version", "2018-03-01")
                .header("X-TC-Timestamp", Long.toString(now.getEpochSecond()))
                .header("Authorization", new Tc3Signature(access).authorization(body, now))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return Json.mapper().readTree(body.readNBytes(ANSWER_BYTES));
            }
        } catch (IOException silent) {
            throw new NoVerdict("public security does not answer", silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NoVerdict("stopped while waiting for public security", stopping);
        }
    }

    private static Verdict verdict(JsonNode answer) {
        JsonNode error = answer.at("/Response/Error");
        if (!error.isMissingNode()) {
            LOG.log(
                    Level.WARNING,
                    "public security refused the call: {0}",
                    error.path("Code").asText());
        }
        Verdict verdict = VERDICTS.get(answer.at("/Response/Result").asText());
        if (verdict == null) {
            throw new NoVerdict("public security gave no verdict", null);
        }
        return verdict;
    }
}
