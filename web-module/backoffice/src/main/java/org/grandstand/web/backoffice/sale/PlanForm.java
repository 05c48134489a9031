package org.grandstand.web.backoffice.sale;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.grandstand.programme.SessionFacts;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanTerms;
import org.grandstand.sale.SalePlanView;
import org.grandstand.waitingroom.WaitingRoomTerms;

/** The terms of a plan as they are typed; times are those of the venue's clock. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_LIMIT = 6;
    private static final int USUAL_MINUTES = 15;
    private static final int USUAL_LEAD_MINUTES = 30;
    private static final int USUAL_PACE = 600;

    private final String zone;
    private LocalDateTime opens;
    private LocalDateTime closes;
    private int limitPerPerson = USUAL_LIMIT;
    private int holdMinutes = USUAL_MINUTES;
    private boolean realName = true;
    private boolean room;
    private int leadMinutes = USUAL_LEAD_MINUTES;
    private int admittedPerMinute = USUAL_PACE;
    private int windowMinutes = USUAL_MINUTES;
    private String[] channels = {SaleChannel.WEB.name(), SaleChannel.MINI_PROGRAM.name()};

    private PlanForm(String zone, Instant opens, Instant closes) {
        this.zone = zone;
        this.opens = local(opens);
        this.closes = local(closes);
    }

    /** A proposal for a session without a plan: from now on until it starts. */
    static PlanForm usual(SessionFacts session, Instant now) {
        return new PlanForm(session.venue().zone(), now, session.startsAt());
    }

    static PlanForm of(SessionFacts session, SalePlanView plan) {
        PlanForm form = new PlanForm(session.venue().zone(), plan.opensAt(), plan.closesAt());
        form.limitPerPerson = plan.limitPerPerson();
        form.holdMinutes = plan.holdMinutes();
        form.realName = plan.realName();
        form.channels = plan.channels().stream().sorted().map(Enum::name).toArray(String[]::new);
        if (plan.waitingRoom() != null) {
            form.take(plan.waitingRoom());
        }
        return form;
    }

    private void take(WaitingRoomTerms terms) {
        room = true;
        leadMinutes = terms.leadMinutes();
        admittedPerMinute = terms.admittedPerMinute();
        windowMinutes = terms.windowMinutes();
    }

    SalePlanTerms terms() {
        Set<SaleChannel> chosen = EnumSet.noneOf(SaleChannel.class);
        Arrays.stream(channels).map(SaleChannel::valueOf).forEach(chosen::add);
        WaitingRoomTerms terms = room ? new WaitingRoomTerms(leadMinutes, admittedPerMinute, windowMinutes) : null;
        return new SalePlanTerms(instant(opens), instant(closes), limitPerPerson, chosen, realName, holdMinutes, terms);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.of(zone)).withSecond(0).withNano(0);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(ZoneId.of(zone)).toInstant();
    }

    public List<String> getKnownChannels() {
        return Arrays.stream(SaleChannel.values()).map(Enum::name).toList();
    }

    public String getZone() {
        return zone;
    }

    public LocalDateTime getOpens() {
        return opens;
    }

    public void setOpens(LocalDateTime opens) {
        this.opens = opens;
    }

    public LocalDateTime getCloses() {
        return closes;
    }

    public void setCloses(LocalDateTime closes) {
        this.closes = closes;
    }

    public int getLimitPerPerson() {
        return limitPerPerson;
    }

    public void setLimitPerPerson(int limitPerPerson) {
        this.limitPerPerson = limitPerPerson;
    }

    public int getHoldMinutes() {
        return holdMinutes;
    }

    public void setHoldMinutes(int holdMinutes) {
        this.holdMinutes = holdMinutes;
    }

    public boolean isRealName() {
        return realName;
    }

    public void setRealName(boolean realName) {
        this.realName = realName;
    }

    public String[] getChannels() {
        return channels.clone();
    }

    public void setChannels(String[] channels) {
        this.channels = channels == null ? new String[0] : channels.clone();
    }

    public boolean isRoom() {
        return room;
    }

    public void setRoom(boolean room) {
        this.room = room;
    }

    public int getLeadMinutes() {
        return leadMinutes;
    }

    public void setLeadMinutes(int leadMinutes) {
        this.leadMinutes = leadMinutes;
    }

    public int getAdmittedPerMinute() {
        return admittedPerMinute;
    }

    public void setAdmittedPerMinute(int admittedPerMinute) {
        this.admittedPerMinute = admittedPerMinute;
    }

    public int getWindowMinutes() {
        return windowMinutes;
    }

    public void setWindowMinutes(int windowMinutes) {
        this.windowMinutes = windowMinutes;
    }
}
