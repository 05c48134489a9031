package org.grandstand.programme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.SessionState;

/** One ticketed sitting. */
@Entity
@Table(name = "programme_session")
public class Session {

    /** Longer than the longest day of any sport; a typing error shows here. */
    public static final Duration LENGTH_AT_MOST = Duration.ofHours(24);

    @Id
    private long id;

    @Column(name = "session_number")
    private String number;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "sport_id")
    private long sportId;

    @Column(name = "venue_id")
    private long venueId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String round;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Session() {} // for JPA

    public Session(String number, Content content, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.createdAt = now;
        this.state = SessionState.SCHEDULED;
        take(content);
    }

    /** What a session is about; its number and state stand apart. */
    public record Content(Named name, long sportId, long venueId, Instant startsAt, Instant endsAt, String round) {}

    /** Takes other content; only a session that is going to be held can change. */
    public void change(Content content, String why) {
        Rejected.unless(state == SessionState.SCHEDULED, "programme.session-cancelled", "number", number);
        take(content);
        reason = why;
    }

    public void cancel(String why) {
        Rejected.unless(state == SessionState.SCHEDULED, "programme.session-cancelled", "number", number);
        state = SessionState.CANCELLED;
        reason = why;
    }

    private void take(Content content) {
        requireLength(content);
        nameZh = content.name().zh();
        nameEn = content.name().en();
        sportId = content.sportId();
        venueId = content.venueId();
        startsAt = content.startsAt();
        endsAt = content.endsAt();
        round = content.round();
    }

    private void requireLength(Content content) {
        Duration length = Duration.between(content.startsAt(), content.endsAt());
        Rejected.unless(
                !length.isNegative() && !length.isZero() && length.compareTo(LENGTH_AT_MOST) <= 0,
                "programme.bad-times",
                "number",
                number,
                "start",
                content.startsAt(),
                "end",
                content.endsAt(),
                "hours",
                LENGTH_AT_MOST.toHours());
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public Content content() {
        return new Content(new Named(nameZh, nameEn), sportId, venueId, startsAt, endsAt, round);
    }

    /** Why it was last changed or cancelled; null when it never was. */
    public String reason() {
        return reason;
    }
}
