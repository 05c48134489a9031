package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server of its own that dies in the middle of long work and of an import, and the next start that goes on. */
@Tag("demo")
class InterruptedWorkIT {

    private static final Duration WORKS_WITHIN = Duration.ofMinutes(8);
    private static final int SESSIONS = 60;
    private static final int SEATS = 4_000;
    private static final int SOME_SESSIONS = 3;

    /** Stands in the middle of what {@code bench/seating} does with a whole games. */
    private static final List<String> SEED = List.of(
            "insert into programme_games (id, code, name_zh, name_en, start_date, end_date, zone, currency, revision, version) "
                    + "select 1, 'BREAK', '中断', 'Break', '2028-07-14', '2028-07-30', 'Asia/Shanghai', 'CNY', 1, 0 "
                    + "where not exists (select 1 from programme_games)",
            "insert into venue_venue (id, code, name_zh, name_en, address, zone, seat_total, width, height, plan_version, "
                    + "next_position, created_at, version) values (1, 'BREAK', '中断馆', 'Break', '-', 'Asia/Shanghai', "
                    + SEATS
                    + ", 30000, 30000, 1, " + SEATS + ", now(), 0)",
            "insert into venue_zone (id, venue_id, name, floor, ordinal) select z, 1, 'Z' || z, '1F', z from generate_series(0, "
                    + (SEATS / 1000 - 1) + ") z",
            "insert into venue_seat (venue_id, position, zone_id, row_name, seat_number, x, y, state) select 1, p, p / 1000, "
                    + "(p % 1000 / 25 + 1)::text, (p % 25 + 1)::text, (p / 1000) * 1500 + p % 25 * 50, p % 1000 / 25 * 90, 'NORMAL' "
                    + "from generate_series(0, " + (SEATS - 1) + ") p",
            "insert into programme_sport (id, code, name_zh, name_en) values (1, 'BREAK', '中断', 'Break')",
            "insert into programme_session (id, session_number, name_zh, name_en, sport_id, venue_id, starts_at, ends_at, state, "
                    + "created_at, version) select s, 'BREAK' || s, '中断', 'Break', 1, 1, timestamp '2028-07-15 10:00', "
                    + "timestamp '2028-07-15 12:00', 'SCHEDULED', now(), 0 from generate_series(1, " + SESSIONS + ") s",
            "insert into programme_price_level (session_id, price_level, price_minor, currency) "
                    + "select s.id, l.level, l.price, 'CNY' from programme_session s cross join (values ('A', 98000), ('B', 68000)) "
                    + "l (level, price)",
            "update programme_games set revision = revision + 1");

    private static RunningServer server;

    @BeforeAll
    static void empty() throws IOException {
        server = RunningServer.emptyOnPostgres("data-interrupted");
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    @Tag("N1")
    @Tag("I3.1")
    @DisplayName("sessions being seated when their node dies are seated by the next, each seat once")
    void seating() throws Exception {
        for (String statement : SEED) {
            change(statement);
        }
        ask(
                1,
                "seat-sessions",
                "{\"sessions\":[],\"template\":{\"order\":\"CENTRE\",\"registeredPermille\":30,\"occupiedPermille\":20,"
                        + "\"emergencyPermille\":10,\"levelWeights\":[1,2]}}");
        within("some sessions are seated").until(() -> seated() >= SOME_SESSIONS);
        server.kill();
        assertThat(seated()).as("it died in the middle").isLessThan(SESSIONS);

        server.start();
        within("the rest is seated").until(() -> state(1).equals("DONE"));
        assertThat(seated()).isEqualTo(SESSIONS);
        assertThat(number("select count(*) from inventory_session_seat")).isEqualTo((long) SESSIONS * SEATS);
        assertThat(number("select count(distinct ticket_code) from inventory_session_seat"))
                .isEqualTo((long) SESSIONS * SEATS);
    }

    @Test
    @Tag("N1")
    @Tag("A1")
    @DisplayName("a day being settled when its node dies is settled by the next, into one statement")
    void settlement() throws Exception {
        LocalDate day = LocalDate.now().minusDays(1);
        try (Connection inTheWay = server.grandstand().database().getConnection();
                Statement lock = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            lock.execute("lock table settlement_statement in access exclusive mode");
            ask(2, "settle-day", "{\"day\":\"" + day + "\"}");
            within("the run waits for the statement")
                    .until(() -> number("select count(*) from pg_locks where not granted and relation = "
                                    + "'settlement_statement'::regclass")
                            > 0);
            server.kill();
            inTheWay.rollback();
        }
        assertThat(state(2)).as("it died in the middle").isEqualTo("RUNNING");

        server.start();
        within("the day is settled").until(() -> state(2).equals("DONE"));
        assertThat(number("select count(*) from settlement_statement where compared_at is not null"))
                .isEqualTo(1);
    }

    @Test
    @Tag("N1")
    @Tag("I1.1")
    @DisplayName(
            "a list being imported when the server dies has left nothing behind, and comes in as a whole afterwards")
    void importing() throws Exception {
        try (RealBrowser browser = RealBrowser.start();
                Connection inTheWay = server.grandstand().database().getConnection();
                Statement lock = inTheWay.createStatement()) {
            BackOffice office = FreshStaff.operations(browser, server.grandstand());
            checked(office);
            inTheWay.setAutoCommit(false);
            lock.execute("lock table audit_entry in exclusive mode"); // the first venue is written, its entry waits
            office.page().evaluate("document.getElementById('report:apply').click()");
            within("the import is being written")
                    .until(() -> number(
                                    "select count(*) from pg_locks where not granted and relation = 'audit_entry'::regclass")
                            > 0);
            server.kill();
            inTheWay.rollback();
        }
        assertThat(number("select count(*) from venue_venue where code like 'CRASH%'"))
                .isZero();

        server.start();
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, server.grandstand());
            checked(office);
            office.click("report:apply");
            office.byId("report:again").waitFor();
        }
        assertThat(number("select count(*) from venue_venue where code like 'CRASH%'"))
                .isEqualTo(2);
        assertThat(RestAssured.get(server.grandstand().api() + "/health/ready").statusCode())
                .isEqualTo(200);
    }

    private static void checked(BackOffice office) {
        office.open("/venue/venue-import.xhtml");
        office.upload("venues.csv", "code,name,address\nCRASH1,甲馆,甲路\nCRASH2,乙馆,乙路\n");
        office.click("columns:check");
        office.byId("report:apply").waitFor();
    }

    private static void ask(long id, String kind, String parameters) throws SQLException {
        change(
                "insert into operations_job_run (id, kind, title, state, total_items, done_items, parameters, started_by, created_at, "
                        + "version) values (" + id + ", '" + kind + "', 'test', 'WAITING', 0, 0, '" + parameters
                        + "', 'staff:0:test', now() at time zone 'utc', 0)");
    }

    private static ConditionFactory within(String what) {
        return Awaitility.await(what)
                .atMost(WORKS_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(SQLException.class);
    }

    private static long seated() throws SQLException {
        return number("select count(*) from inventory_seating where state = 'CONFIRMED'");
    }

    private static String state(long run) throws SQLException {
        return rows("select state from operations_job_run where id = " + run).get(0);
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).get(0));
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = server.grandstand().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = server.grandstand().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
