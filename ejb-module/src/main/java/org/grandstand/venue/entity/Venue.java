package org.grandstand.venue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Named;
import org.grandstand.venue.VenueFields;
import org.grandstand.venue.VenueView;

/** A place with seats. Its seats and zones are rows of their own, written in sets; the venue keeps their totals and positions. */
@Entity
@Table(name = "venue_venue")
public class Venue {

    @Id
    private long id;

    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String address;
    private String purpose;
    private String zone;

    @Column(name = "seat_total")
    private int seatTotal;

    private int width;
    private int height;

    @Column(name = "plan_version")
    private int planVersion;

    @Column(name = "next_position")
    private int nextPosition;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Venue() {} // for JPA

    public Venue(VenueFields fields, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.code = fields.code();
        change(fields);
    }

    /** Takes what people entered; the code stays, because addresses and files name it. */
    public final void change(VenueFields fields) {
        nameZh = fields.name().zh();
        nameEn = fields.name().en();
        address = fields.address();
        purpose = fields.purpose();
        zone = fields.zone();
    }

    /** Gives out positions that no seat of this venue ever had; answers the first. */
    public int takePositions(int count) {
        int first = nextPosition;
        nextPosition = Math.addExact(nextPosition, count);
        return first;
    }

    /** The plan is another one from now on. */
    public void planChanged(int seats, int planWidth, int planHeight) {
        seatTotal = seats;
        width = planWidth;
        height = planHeight;
        planVersion++;
    }

    public long id() {
        return id;
    }

    public int nextPosition() {
        return nextPosition;
    }

    public VenueFields fields() {
        return new VenueFields(code, new Named(nameZh, nameEn), address, purpose, zone);
    }

    public VenueView view() {
        return new VenueView(
                id, code, new Named(nameZh, nameEn), address, purpose, zone, seatTotal, width, height, planVersion);
    }
}
