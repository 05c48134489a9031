package org.grandstand.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnTheServer
@DisplayName("Venues and the programme over HTTP")
class ProgrammeIT {

    @ParameterizedTest
    @Tag("I2.1")
    @ValueSource(strings = {"/sports", "/venues"})
    @DisplayName("everybody may read the lists, and what did not change is not sent again")
    void lists(String list, Grandstand grandstand) {
        String tag = given().baseUri(grandstand.api().toString())
                .get(list)
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body("items", notNullValue())
                .extract()
                .header("ETag");
        given().baseUri(grandstand.api().toString())
                .header("If-None-Match", tag)
                .get(list)
                .then()
                .statusCode(304);
    }

    @Test
    @Tag("I1.1")
    @DisplayName("a venue's plan is for staff only")
    void plansAreForStaff(Grandstand grandstand) {
        given().baseUri(grandstand.api().toString())
                .get("/venues/NOPE/seating")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(401));
    }
}
