package org.grandstand.programme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Named;
import org.grandstand.programme.SportFacts;

/** A discipline of the games. */
@Entity
@Table(name = "programme_sport")
public class Sport {

    @Id
    private long id;

    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    protected Sport() {} // for JPA

    public Sport(String code, Named name) {
        this.id = Ids.next();
        this.code = code;
        rename(name);
    }

    public final void rename(Named name) {
        nameZh = name.zh();
        nameEn = name.en();
    }

    public SportFacts facts() {
        return new SportFacts(id, code, new Named(nameZh, nameEn));
    }
}
