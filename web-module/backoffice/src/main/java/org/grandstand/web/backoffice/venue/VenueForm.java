package org.grandstand.web.backoffice.venue;

import java.io.Serializable;
import org.grandstand.kernel.Named;
import org.grandstand.venue.VenueFields;
import org.grandstand.venue.VenueView;

/** What is being typed about a venue. */
public class VenueForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code = "";
    private String nameZh = "";
    private String nameEn = "";
    private String address = "";
    private String purpose = "";
    private String zone = "Asia/Shanghai";

    static VenueForm of(VenueView venue) {
        VenueForm form = new VenueForm();
        form.code = venue.code();
        form.nameZh = venue.name().zh();
        form.nameEn = venue.name().en();
        form.address = venue.address();
        form.purpose = venue.purpose();
        form.zone = venue.zone();
        return form;
    }

    VenueFields fields() {
        return new VenueFields(
                code.strip(),
                new Named(nameZh.strip(), nameEn.strip()),
                address.strip(),
                purpose == null || purpose.isBlank() ? null : purpose.strip(),
                zone.strip());
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
