package org.grandstand.web.backoffice.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.StaffImported;
import org.grandstand.account.boundary.StaffImport;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.web.backoffice.exchange.ImportPage;
import org.grandstand.web.backoffice.exchange.ListExport;

/** Imports new staff; the initial passwords that the system made are shown once, with the result. */
@Named
@ViewScoped
public class StaffImportPage extends ImportPage {

    private static final long serialVersionUID = 1L;

    @Inject
    StaffImport staff;

    @Inject
    ListExport export;

    private transient List<InitialPassword> made;

    @Override
    protected List<TargetField> fields() {
        return staff.fields();
    }

    @Override
    protected ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        return staff.preview(sheet, mapping);
    }

    @Override
    protected ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        StaffImported imported = staff.apply(sheet, mapping, consent);
        made = imported.made();
        return imported.report();
    }

    @Override
    public void again() {
        super.again();
        made = null;
    }

    /** The passwords just made, as a file to be handed over. */
    public void export(String format) {
        List<ListExport.Column<InitialPassword>> columns = List.of(
                new ListExport.Column<>("account.login", InitialPassword::login),
                new ListExport.Column<>("account.initial", InitialPassword::password));
        export.send(
                new ListExport.Named("account.initial-passwords", "staff:*", "account.initialPasswords"),
                columns,
                new ListExport.Rows<>(getMade().size(), getMade().stream()),
                format);
    }

    /** Gone once the page is left. */
    public List<InitialPassword> getMade() {
        return made == null ? List.of() : made;
    }

    @Override
    public String getTextPrefix() {
        return "staff.import";
    }
}
