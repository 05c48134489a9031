package org.grandstand.sale.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanTerms;
import org.grandstand.sale.SalePlanView;
import org.grandstand.waitingroom.WaitingRoomTerms;

/** The terms on which a session's tickets are sold to the public. */
@Entity
@Table(name = "sale_plan")
public class SalePlan {

    @Id
    private long id;

    @Column(name = "session_id")
    private long sessionId;

    @Enumerated(EnumType.STRING)
    private SalePlanView.State state;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "limit_per_person")
    private int limitPerPerson;

    private String channels;

    @Column(name = "real_name")
    private boolean realName;

    @Column(name = "hold_minutes")
    private int holdMinutes;

    @Embedded
    private RoomColumns room;

    @Version
    private int version;

    protected SalePlan() {} // for JPA

    public SalePlan(long sessionId, SalePlanTerms terms) {
        this.id = Ids.next();
        this.sessionId = sessionId;
        this.state = SalePlanView.State.DRAFT;
        change(terms);
    }

    public final void change(SalePlanTerms terms) {
        Rejected.unless(terms.opensAt().isBefore(terms.closesAt()), "sale.window-ends-before-it-opens");
        within("limitPerPerson", terms.limitPerPerson(), SalePlanTerms.LIMIT_AT_MOST);
        within("holdMinutes", terms.holdMinutes(), SalePlanTerms.HOLD_MINUTES_AT_MOST);
        Rejected.unless(!terms.channels().isEmpty(), "sale.no-channel");
        room = room(terms.waitingRoom());
        opensAt = terms.opensAt();
        closesAt = terms.closesAt();
        limitPerPerson = terms.limitPerPerson();
        channels = new TreeSet<>(terms.channels()).stream().map(Enum::name).collect(Collectors.joining(","));
        realName = terms.realName();
        holdMinutes = terms.holdMinutes();
    }

    private static RoomColumns room(WaitingRoomTerms terms) {
        if (terms == null) {
            return null;
        }
        terms.check();
        return new RoomColumns(terms);
    }

    private static void within(String field, int value, int atMost) {
        Rejected.unless(
                value >= 1 && value <= atMost, "sale.out-of-range", "field", field, "value", value, "atMost", atMost);
    }

    public void release() {
        state = SalePlanView.State.RELEASED;
    }

    public void suspend() {
        Rejected.unless(state == SalePlanView.State.RELEASED, "sale.plan-not-released");
        state = SalePlanView.State.SUSPENDED;
    }

    public SalePlanView view() {
        return new SalePlanView(
                sessionId,
                state,
                opensAt,
                closesAt,
                limitPerPerson,
                channelSet(),
                realName,
                holdMinutes,
                room == null ? null : room.terms(),
                version);
    }

    private Set<SaleChannel> channelSet() {
        return Arrays.stream(channels.split(",")).map(SaleChannel::valueOf).collect(Collectors.toSet());
    }
}
