package org.grandstand.web.backoffice.programme;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.grandstand.kernel.Named;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionFields;

/** What is being typed about a session; times are those of the venue's clocks. */
public class SessionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String number = "";
    private String nameZh = "";
    private String nameEn = "";
    private String sport = "";
    private String venue = "";
    private String date = "";
    private String start = "";
    private String end = "";
    private String round = "";

    static SessionForm of(SessionFacts session) {
        SessionForm form = new SessionForm();
        form.number = session.number();
        form.nameZh = session.name().zh();
        form.nameEn = session.name().en();
        form.sport = session.sport().code();
        form.venue = session.venue().code();
        form.date = session.localStart().toLocalDate().toString();
        form.start = session.localStart().toLocalTime().toString();
        form.end = session.localEnd().toLocalTime().toString();
        form.round = session.round();
        return form;
    }

    SessionFields fields(ZoneId zone) {
        return new SessionFields(
                number.strip(),
                new Named(nameZh.strip(), nameEn.strip()),
                sport,
                venue,
                moment(start, false, zone),
                moment(end, true, zone),
                round == null || round.isBlank() ? null : round.strip());
    }

    /** An end at or before the start is that of the next day. */
    private Instant moment(String time, boolean isEnd, ZoneId zone) {
        try {
            LocalDateTime at = LocalDate.parse(date).atTime(LocalTime.parse(time));
            boolean nextDay = isEnd && !LocalTime.parse(time).isAfter(LocalTime.parse(start));
            return (nextDay ? at.plusDays(1) : at).atZone(zone).toInstant();
        } catch (DateTimeException missing) {
            return null; // the boundary refuses a session without times and says how to go on
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getSport() {
        return sport;
    }

    public void setSport(String sport) {
        this.sport = sport;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
    }
}
