package org.grandstand.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Operations bring customers in with a list; the customers claim their accounts. */
@OnTheServer
class CustomerImportIT {

    private static final Duration DECIDED_WITHIN = Duration.ofMinutes(2);

    private final Random random = new Random();

    @Test
    @Tag("U1.10")
    @Tag("U1.3")
    @Tag("U2.1")
    @Tag("U2.6")
    @DisplayName(
            "a list of customers is verified person by person, and each claims the account by contact and document")
    void imported(Grandstand grandstand) throws SQLException {
        String known = Visitor.residentId(random);
        String unknown = Visitor.residentId(random);
        String phone = phone();
        String other = phone();
        known(grandstand, "王小明", known);
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            List<String> failures = RealBrowser.failures(office.page());
            office.open("/account/customer-import.xhtml");
            office.upload(
                    "customers.csv",
                    "姓名,证件号码,手机号\n王小明," + known + "," + phone + "\n李小红," + unknown + "," + other + "\n张三,1," + phone()
                            + "\n");
            office.click("columns:check");
            office.says("report:findings", "4");
            assertThat(office.byId("report:findings").textContent()).doesNotContain("张三");
            RealBrowser.shotsInBothLanguages(office, "customers-report");
            office.page().locator("input[type=radio][value=VALID_ROWS]").check();
            office.click("report:apply");
            office.byId("report:again").waitFor();
            RealBrowser.shots(office, "customers-queued");
            Awaitility.await("the list is worked off").atMost(DECIDED_WITHIN).until(() -> waiting(grandstand) == 0);
            office.open("/operations/jobs.xhtml");
            assertThat(office.content()).contains("customers.csv");
            assertThat(failures).isEmpty();
        }
        register(grandstand, phone, "王小明", unknown).statusCode(422);
        register(grandstand, phone, "王小明", known).statusCode(201).body("verification", equalTo("VERIFIED"));
        assertThat(Visitor.token(grandstand, phone, Visitor.PASSWORD)).isNotEmpty();
        register(grandstand, phone, "王小明", known).statusCode(422).body("errors.code", hasItems("account.phone-taken"));
        given().contentType(ContentType.JSON)
                .body(Map.of("login", other, "password", Visitor.PASSWORD))
                .post(grandstand.api() + "/sign-ins")
                .then()
                .statusCode(422)
                .body("code", equalTo("account.wrong-password"));
    }

    private static long waiting(Grandstand grandstand) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from account_intake where state = 'WAITING'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ValidatableResponse register(Grandstand grandstand, String phone, String name, String number) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "phone",
                        phone,
                        "password",
                        Visitor.PASSWORD,
                        "person",
                        Map.of("name", name, "documentType", "RESIDENT_ID", "documentNumber", number),
                        "source",
                        "WEB"))
                .post(grandstand.api() + "/registrations")
                .then();
    }

    private static void known(Grandstand grandstand, String name, String number) {
        given().contentType(ContentType.JSON)
                .body(Map.of("persons", List.of(Map.of("name", name, "idCard", number))))
                .post(grandstand.simulators().publicSecurity() + "/admin/persons");
    }

    private String phone() {
        return "139" + String.format("%08d", random.nextInt(100_000_000));
    }
}
