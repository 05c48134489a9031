package org.grandstand.simulator.publicsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Request;

/** Says whether a name and a resident identity number belong together. */
final class IdCardVerification {

    /** The verdicts, with the provider's descriptions. */
    enum Verdict {
        MATCH("0", "姓名和身份证号一致"),
        DIFFER("-1", "姓名和身份证号不一致"),
        BAD_NUMBER("-2", "非法身份证号（长度、校验位等不正确）"),
        BAD_NAME("-3", "非法姓名（长度、格式等不正确）"),
        SOURCE_ERROR("-4", "证件库服务异常"),
        NO_RECORD("-5", "证件库中无此身份证记录"),
        TOO_MANY_TODAY("-7", "认证次数超过当日限制");

        private final String result;
        private final String description;

        Verdict(String result, String description) {
            this.result = result;
            this.description = description;
        }

        String result() {
            return result;
        }

        String description() {
            return description;
        }
    }

    private final Population population;
    private final boolean enrolsUnknown;
    private final int perNumberAndDay;
    private final Map<String, Integer> askedToday = new HashMap<>();
    private LocalDate today = LocalDate.MIN;

    /**
     * @param enrolsUnknown a well-formed number nobody has is given to the first name it is asked with
     * @param perNumberAndDay so many questions about one number are answered a day
     */
    IdCardVerification(Population population, boolean enrolsUnknown, int perNumberAndDay) {
        this.population = population;
        this.enrolsUnknown = enrolsUnknown;
        this.perNumberAndDay = perNumberAndDay;
    }

    /** @throws ApiError when the body is not what the call takes */
    Verdict verify(Request request) {
        JsonNode body = body(request);
        requireKnownFields(body);
        String number = text(body, "IdCard").toUpperCase(Locale.ROOT);
        String name = text(body, "Name");
        LocalDate date = population.today();
        if (!ResidentId.isWellFormed(number, date)) return Verdict.BAD_NUMBER;
        if (!PersonName.isWellFormed(name)) return Verdict.BAD_NAME;
        if (!countsToday(number, date)) return Verdict.TOO_MANY_TODAY;
        Optional<String> known = enrolsUnknown ? population.enrolled(number, name) : population.name(number);
        return known.map(right -> right.equals(name) ? Verdict.MATCH : Verdict.DIFFER)
                .orElse(Verdict.NO_RECORD);
    }

    /** Bounded by the population and by the calls a second: numbers nobody has are counted too. */
    private synchronized boolean countsToday(String number, LocalDate date) {
        if (!date.equals(today)) {
            askedToday.clear();
            today = date;
        }
        if (askedToday.size() >= Population.MAX_PERSONS && !askedToday.containsKey(number)) askedToday.clear();
        return askedToday.merge(number, 1, Integer::sum) <= perNumberAndDay;
    }

    private static JsonNode body(Request request) {
        try {
            JsonNode body = Json.read(request.body());
            if (body.isObject()) return body;
        } catch (IOException malformed) {
            throw new ApiError("InvalidRequest", "The request body is not JSON.");
        }
        throw new ApiError("InvalidRequest", "The request body is not a JSON object.");
    }

    private static void requireKnownFields(JsonNode body) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("IdCard") && !name.equals("Name"))
                throw new ApiError("UnknownParameter", "The parameter `" + name + "` is not recognized.");
        }
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull())
            throw new ApiError("MissingParameter", "The request is missing a required parameter `" + name + "`.");
        if (!value.isTextual())
            throw new ApiError("InvalidParameter", "The value type of parameter `" + name + "` is not valid.");
        return value.textValue();
    }
}
