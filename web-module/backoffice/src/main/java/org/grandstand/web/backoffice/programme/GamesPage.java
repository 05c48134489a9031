package org.grandstand.web.backoffice.programme;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.SportCount;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.programme.boundary.SessionDesk;
import org.grandstand.web.backoffice.CurrentGames;
import org.grandstand.web.backoffice.Language;

/** What is said about the games, and their sports. */
@Named
@ViewScoped
public class GamesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Programme programme;

    @Inject
    SessionDesk desk;

    @Inject
    CurrentGames current;

    @Inject
    Language language;

    private String code = "";
    private String nameZh = "";
    private String nameEn = "";
    private String startDate = "";
    private String endDate = "";
    private String zone = "Asia/Shanghai";
    private String currency = "CNY";
    private String sportCode = "";
    private String sportZh = "";
    private String sportEn = "";

    public void load() {
        try {
            show(programme.games());
        } catch (Rejected none) {
            if (none.kind() != Rejected.Kind.STATE) {
                throw none;
            }
        }
    }

    private void show(GamesView games) {
        code = games.code();
        nameZh = games.name().zh();
        nameEn = games.name().en();
        startDate = games.startDate().toString();
        endDate = games.endDate().toString();
        zone = games.zone();
        currency = games.currency();
    }

    public void save() {
        desk.defineGames(new GamesView(
                code.strip(),
                new org.grandstand.kernel.Named(nameZh.strip(), nameEn.strip()),
                day(startDate),
                day(endDate),
                zone.strip(),
                currency.strip()));
        current.forget();
        say("games.saved");
    }

    public void addSport() {
        desk.addSport(sportCode.strip(), new org.grandstand.kernel.Named(sportZh.strip(), sportEn.strip()));
        sportCode = "";
        sportZh = "";
        sportEn = "";
        say("games.sportAdded");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException missing) {
            return null; // the boundary refuses games without dates and says how to go on
        }
    }

    private void say(String key) {
        String sentence = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString(key);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(sentence));
    }

    public List<SportCount> getSports() {
        return programme.sports();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public String getStartDate() {
        return startDate;
    }

    public void setStartDate(String startDate) {
        this.startDate = startDate;
    }

    public String getEndDate() {
        return endDate;
    }

    public void setEndDate(String endDate) {
        this.endDate = endDate;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getSportCode() {
        return sportCode;
    }

    public void setSportCode(String sportCode) {
        this.sportCode = sportCode;
    }

    public String getSportZh() {
        return sportZh;
    }

    public void setSportZh(String sportZh) {
        this.sportZh = sportZh;
    }

    public String getSportEn() {
        return sportEn;
    }

    public void setSportEn(String sportEn) {
        this.sportEn = sportEn;
    }
}
