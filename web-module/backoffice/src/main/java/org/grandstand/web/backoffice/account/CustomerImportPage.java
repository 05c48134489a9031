package org.grandstand.web.backoffice.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.grandstand.account.boundary.CustomerImport;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.web.backoffice.exchange.ImportPage;

/** Imports public customers; their verification goes on as a job. */
@Named
@ViewScoped
public class CustomerImportPage extends ImportPage {

    private static final long serialVersionUID = 1L;

    @Inject
    CustomerImport customers;

    @Override
    protected List<TargetField> fields() {
        return customers.fields();
    }

    @Override
    protected ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        return customers.preview(sheet, mapping);
    }

    @Override
    protected ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        return customers.apply(sheet, mapping, consent);
    }

    @Override
    public String getTextPrefix() {
        return "customer.import";
    }
}
