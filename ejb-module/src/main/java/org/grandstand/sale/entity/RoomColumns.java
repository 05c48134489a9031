package org.grandstand.sale.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.grandstand.waitingroom.WaitingRoomTerms;

/** How a plan keeps the terms of its waiting room; without one all are null, and then so is this. */
@Embeddable
class RoomColumns {

    @Column(name = "room_lead_minutes")
    private Integer leadMinutes;

    @Column(name = "room_per_minute")
    private Integer admittedPerMinute;

    @Column(name = "room_window_minutes")
    private Integer windowMinutes;

    protected RoomColumns() {} // for JPA

    RoomColumns(WaitingRoomTerms terms) {
        this.leadMinutes = terms.leadMinutes();
        this.admittedPerMinute = terms.admittedPerMinute();
        this.windowMinutes = terms.windowMinutes();
    }

    WaitingRoomTerms terms() {
        return new WaitingRoomTerms(leadMinutes, admittedPerMinute, windowMinutes);
    }
}
