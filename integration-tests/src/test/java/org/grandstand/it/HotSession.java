package org.grandstand.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A session on sale in a venue of one row of seats, as other tests set one up by hand: written straight into the database. */
record HotSession(long id, String number) {

    private static final int SEATS = 40;
    private static final long IDS = 1_000_000_000;

    static HotSession written(Grandstand grandstand) throws SQLException {
        long id = System.nanoTime() % IDS;
        HotSession session = new HotSession(id, "H" + Long.toString(id, 36).toUpperCase(Locale.ROOT));
        try (Connection connection = grandstand.database().getConnection()) {
            session.place(connection);
            session.seat(connection);
            session.sell(connection);
        }
        return session;
    }

    private void place(Connection connection) throws SQLException {
        Instant now = Instant.now();
        run(
                connection,
                "insert into programme_sport (id, code, name_zh, name_en) values (?, ?, '等候项目', 'Waiting')",
                id,
                number);
        run(
                connection,
                "insert into venue_venue (id, code, name_zh, name_en, address, zone, seat_total, width, height, plan_version, "
                        + "next_position, created_at, version) values (?, ?, '等候馆', 'Waiting Hall', '-', 'Asia/Shanghai', ?, 4000, 1000, "
                        + "1, ?, ?, 0)",
                id,
                number,
                SEATS,
                SEATS,
                now);
        run(
                connection,
                "insert into venue_zone (id, venue_id, name, floor, ordinal) values (?, ?, 'Z', '1', 0)",
                id,
                id);
        run(
                connection,
                "insert into programme_session (id, session_number, name_zh, name_en, sport_id, venue_id, starts_at, ends_at, "
                        + "state, created_at, version) values (?, ?, '等候测试决赛', 'Waiting test final', ?, ?, ?, ?, 'SCHEDULED', ?, 0)",
                id,
                number,
                id,
                id,
                now.plus(30, ChronoUnit.DAYS),
                now.plus(31, ChronoUnit.DAYS),
                now);
        run(
                connection,
                "insert into programme_price_level (session_id, price_level, price_minor, currency) values (?, 'A', 48000, 'CNY')",
                id);
    }

    private void seat(Connection connection) throws SQLException {
        for (int seat = 0; seat < SEATS; seat++) {
            run(
                    connection,
                    "insert into venue_seat (venue_id, position, zone_id, row_name, seat_number, x, y, state) "
                            + "values (?, ?, ?, '1', ?, ?, 100, 'NORMAL')",
                    id,
                    seat,
                    id,
                    Integer.toString(seat + 1),
                    seat * 60);
            run(
                    connection,
                    "insert into inventory_session_seat (session_id, position, category, price_level, state, ticket_code) "
                            + "values (?, ?, 'S', 'A', 'F', ?)",
                    id,
                    seat,
                    "%s%02d".formatted(number, seat));
        }
        run(
                connection,
                "insert into inventory_seating (session_id, venue_id, state, seat_count, ticket_count, plan_version, categories, "
                        + "levels, confirmed_at, confirmed_by, version) values (?, ?, 'CONFIRMED', ?, ?, 1, ?, ?, ?, 'test', 0)",
                id,
                id,
                SEATS,
                SEATS,
                "S".repeat(SEATS),
                "A".repeat(SEATS),
                Instant.now());
        run(
                connection,
                "insert into inventory_seating_count (session_id, category, price_level, seats) values (?, 'S', 'A', ?)",
                id,
                SEATS);
    }

    private void sell(Connection connection) throws SQLException {
        run(
                connection,
                "insert into inventory_quota (session_id, price_level, audience, quota, taken) values (?, 'A', 'PUBLIC', ?, 0)",
                id,
                SEATS);
        run(
                connection,
                "insert into sale_plan (id, session_id, state, opens_at, closes_at, limit_per_person, channels, real_name, "
                        + "hold_minutes, version) values (?, ?, 'RELEASED', ?, ?, 4, 'WEB', 0, 15, 0)",
                id,
                id,
                Instant.now().minus(1, ChronoUnit.DAYS),
                Instant.now().plus(20, ChronoUnit.DAYS));
    }

    /** Persons registered since then, whose documents wait to be looked at, count as verified. */
    static void verify(Grandstand grandstand, Instant since) throws SQLException {
        try (Connection connection = grandstand.database().getConnection()) {
            run(
                    connection,
                    "update realname_person set state = 'VERIFIED' where state = 'PENDING_APPROVAL' and created_at >= ?",
                    since);
        }
    }

    static long count(Grandstand grandstand, String sql) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, column(parameters[i]));
            }
            statement.executeUpdate();
        }
    }

    /** The columns keep UTC without a zone. */
    private static Object column(Object value) {
        return value instanceof Instant instant
                ? LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC)
                : value;
    }
}
