package org.grandstand.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the description of the API what holds for every call of a kind: refusals, language, ETag, and the examples that
 * {@code META-INF/openapi.yaml} keeps. Runs while the archive is built.
 */
public class CommonAnswers implements OASFilter {

    private static final String RESPONSES = "#/components/responses/";
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String EXAMPLES = "#/components/examples/";
    private static final String OK = "200";

    /** Answers that are never asked for by ETag: what a gate is told, files, and streams. */
    private static final List<String> WITHOUT_TAG = List.of("/gate/", ".pdf", "/health", "/events");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(description, new Call(path, method, operation))));
    }

    /** One call of the API. */
    private record Call(String path, HttpMethod method, Operation operation) {

        boolean writes() {
            return method != HttpMethod.GET;
        }

        boolean namesOne() {
            return path.contains("{");
        }

        boolean secured() {
            return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }

        boolean isTagged() {
            return !writes() && WITHOUT_TAG.stream().noneMatch(path::contains);
        }

        boolean takesInput() {
            return hasBody()
                    || operation.getParameters() != null
                            && !operation.getParameters().isEmpty();
        }

        void refuses(String status, String response) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(RESPONSES + response));
        }

        void takes(String parameter) {
            operation.addParameter(OASFactory.createParameter().ref(PARAMETERS + parameter));
        }
    }

    private static void complete(OpenAPI description, Call call) {
        refusesItsInput(call);
        refusesItsCaller(call);
        refusesItsState(call);
        call.refuses("429", "Busy");
        call.refuses("503", "Unavailable");
        call.takes("AcceptLanguage");
        if (call.isTagged()) {
            tagged(call);
        }
        exemplified(description, call);
    }

    private static void refusesItsInput(Call call) {
        if (call.takesInput()) {
            call.refuses("400", "Malformed");
        }
        if (call.hasBody()) {
            call.refuses("413", "TooLarge");
            call.refuses("415", "UnsupportedType");
        }
        if (call.writes()) {
            call.refuses("422", "RulesSayNo");
        }
    }

    private static void refusesItsCaller(Call call) {
        call.refuses("401", "SignInNeeded");
        if (call.secured()) {
            call.refuses("403", "NotPermitted");
        }
    }

    private static void refusesItsState(Call call) {
        if (call.namesOne()) {
            call.refuses("404", "NotFound");
        }
        if (call.namesOne() || call.writes()) {
            call.refuses("409", "StateSaysNo");
        }
    }

    private static void tagged(Call call) {
        call.takes("IfNoneMatch");
        call.refuses("304", "Unchanged");
        APIResponse answer = call.operation().getResponses().getAPIResponse(OK);
        if (answer != null) {
            answer.addHeader("ETag", OASFactory.createHeader().ref("#/components/headers/ETag"));
        }
    }

    private static void exemplified(OpenAPI description, Call call) {
        String name = call.operation().getOperationId().replace("Resource", "").toLowerCase(Locale.ROOT);
        Map<String, ?> examples = description.getComponents().getExamples();
        if (call.hasBody() && examples.containsKey(name)) {
            show(call.operation().getRequestBody().getContent(), name);
        }
        if (examples.containsKey(name + ".answer")) {
            call.operation().getResponses().getAPIResponses().entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> show(answer.getValue().getContent(), name + ".answer"));
        }
    }

    private static void show(Content content, String example) {
        content.getMediaTypes()
                .values()
                .forEach(type ->
                        type.addExample("usual", OASFactory.createExample().ref(EXAMPLES + example)));
    }
}
