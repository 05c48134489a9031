package org.grandstand.demo.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.grandstand.demo.control.DemoSession.SaleStory;
import org.grandstand.kernel.Named;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.SessionFields;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanTerms;
import org.grandstand.waitingroom.WaitingRoomTerms;

/**
 * The days of the demo Games, counted from the moment of loading.
 *
 * @param loadedAt kept with the job run, so that a run taken over goes on with the same calendar
 */
public record DemoCalendar(Instant loadedAt) {

    private static final ZoneId ZONE = ZoneId.of(DemoContent.ZONE);
    private static final int DAYS_AHEAD = 20;
    private static final int GAMES_DAYS = 10;
    private static final Duration UNDER_WAY_SINCE = Duration.ofMinutes(30);
    private static final Duration OPENS_SOON = Duration.ofHours(2);
    private static final Duration OPENED_BEFORE = Duration.ofDays(6);
    private static final Duration CLOSES_BEFORE_START = Duration.ofHours(1);
    private static final int OPENS_LATER_DAYS = 3;
    private static final int OPENING_HOUR = 10;
    private static final int LIMIT_PER_PERSON = 6;
    private static final Duration LOADED_WITHIN = Duration.ofDays(3);
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_TO_PAY = 15;
    private static final String CEREMONIES = "CER";
    private static final int ROOM_OPEN_SINCE_MINUTES = 24 * 60;
    private static final int ROOM_LEAD_MINUTES = 60;
    private static final int ROOM_PACE = 120;
    private static final int ROOM_WINDOW_MINUTES = 10;

    public GamesView games() {
        LocalDate first = firstDay();
        int year = first.getYear();
        return new GamesView(
                "LJ" + year,
                new Named(year + " 澜江运动会", "Lanjiang Games " + year),
                first,
                first.plusDays(GAMES_DAYS - 1L),
                DemoContent.ZONE,
                DemoContent.CURRENCY);
    }

    /** The day of loading, at the venues. */
    public LocalDate today() {
        return LocalDate.ofInstant(loadedAt, ZONE);
    }

    private LocalDate firstDay() {
        return today().plusDays(DAYS_AHEAD);
    }

    public SessionFields fields(DemoSession session) {
        Instant start = start(session.moment());
        String year = Integer.toString(firstDay().getYear());
        return new SessionFields(
                session.number(),
                new Named(
                        session.name().zh().replace("{year}", year),
                        session.name().en().replace("{year}", year)),
                session.sport(),
                session.venue(),
                start,
                start.plus(Duration.ofMinutes(session.moment().minutes())),
                session.round());
    }

    private Instant start(DemoSession.Moment moment) {
        return switch (moment.day()) {
            case "TODAY" -> loadedAt.truncatedTo(ChronoUnit.HOURS).minus(UNDER_WAY_SINCE);
            case "YESTERDAY" -> at(today().minusDays(1), moment.start());
            default -> at(firstDay().plusDays(Integer.parseInt(moment.day()) - 1L), moment.start());
        };
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** The terms that the plan is to have in the end. */
    public SalePlanTerms terms(DemoSession session) {
        SessionFields fields = fields(session);
        Instant closes = switch (session.sale()) {
            case ENDED -> fields.startsAt();
            case ENDING -> fields.endsAt();
            default -> fields.startsAt().minus(CLOSES_BEFORE_START);
        };
        return terms(opens(session.sale()), closes, MINUTES_TO_PAY, room(session));
    }

    private Instant opens(SaleStory sale) {
        return switch (sale) {
            case SOON -> loadedAt.truncatedTo(ChronoUnit.MINUTES).plus(OPENS_SOON);
            case LATER ->
                today().plusDays(OPENS_LATER_DAYS)
                        .atTime(OPENING_HOUR, 0)
                        .atZone(ZONE)
                        .toInstant();
            default ->
                today().minus(java.time.Period.ofDays((int) OPENED_BEFORE.toDays()))
                        .atTime(OPENING_HOUR, 0)
                        .atZone(ZONE)
                        .toInstant();
        };
    }

    /**
     * Terms under which the demo's customers buy while the demo is being loaded: the sale of sessions that are over is open
     * still, and there is a day to pay, so that unpaid orders can be looked at for a day.
     *
     * @param hasty whether paying may take a minute only, so that orders run out while the demo is loaded
     */
    public SalePlanTerms buying(DemoSession session, boolean hasty) {
        Instant closes = fields(session).endsAt().plus(LOADED_WITHIN);
        return terms(opens(session.sale()), closes, hasty ? 1 : MINUTES_A_DAY, null);
    }

    /** The ceremonies are hot: for the one that is on sale soon the room is open already, for the other not yet. */
    private static WaitingRoomTerms room(DemoSession session) {
        if (!session.sport().equals(CEREMONIES)) {
            return null;
        }
        int lead = session.sale() == SaleStory.SOON ? ROOM_OPEN_SINCE_MINUTES : ROOM_LEAD_MINUTES;
        return new WaitingRoomTerms(lead, ROOM_PACE, ROOM_WINDOW_MINUTES);
    }

    private static SalePlanTerms terms(Instant opens, Instant closes, int minutesToPay, WaitingRoomTerms room) {
        return new SalePlanTerms(
                opens,
                closes,
                LIMIT_PER_PERSON,
                EnumSet.of(SaleChannel.WEB, SaleChannel.MINI_PROGRAM),
                true,
                minutesToPay,
                room);
    }
}
