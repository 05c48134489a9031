package org.grandstand.programme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Named;
import org.grandstand.programme.GamesView;

/** The one games of this installation. */
@Entity
@Table(name = "programme_games")
public class Games {

    @Id
    private long id;

    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    private String zone;
    private String currency;
    private long revision;

    @Version
    private int version;

    protected Games() {} // for JPA

    public Games(GamesView fields) {
        this.id = Ids.next();
        this.revision = Ids.next();
        change(fields);
    }

    public final void change(GamesView fields) {
        code = fields.code();
        nameZh = fields.name().zh();
        nameEn = fields.name().en();
        startDate = fields.startDate();
        endDate = fields.endDate();
        zone = fields.zone();
        currency = fields.currency();
    }

    public GamesView view() {
        return new GamesView(code, new Named(nameZh, nameEn), startDate, endDate, zone, currency);
    }
}
