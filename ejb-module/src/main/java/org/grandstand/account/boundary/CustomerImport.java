package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grandstand.account.Contact;
import org.grandstand.account.control.CustomerSheet;
import org.grandstand.account.control.IntakeRows;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.exchange.boundary.ImportTurns;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.realname.boundary.Persons;

/**
 * Designated operations staff bring public customers in bulk (U1.10). The list is taken in as a whole or not at all; then a
 * run verifies person by person, because the public-security system is asked at a bounded pace, and makes their accounts.
 */
@Stateless
@RolesAllowed("ticket-operations")
public class CustomerImport {

    /** Name of the batch job. */
    public static final String KIND = "enrol-customers";

    @Inject
    IntakeRows intake;

    @Inject
    Persons persons;

    @Inject
    JobRuns runs;

    @Inject
    ImportTurns turns;

    @Inject
    AuditTrail audit;

    @PermitAll
    public List<TargetField> fields() {
        return CustomerSheet.FIELDS;
    }

    /** What the list would bring, row by row. */
    public ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        ImportDraft<CustomerSheet.Line> draft = read(sheet, mapping);
        return draft.report(outcome(draft));
    }

    /**
     * Takes the good rows in and asks for their run.
     *
     * @throws org.grandstand.kernel.Rejected exchange.rows-flawed, exchange.no-row-taken, exchange.import-running,
     *     exchange.changed-since-preview
     */
    public ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        turns.take("account.customers");
        ImportDraft<CustomerSheet.Line> draft = read(sheet, mapping);
        ImportReport report = draft.permitted(consent, outcome(draft));
        long run = runs.ask(KIND, sheet.fileName(), "{}");
        intake.add(run, draft.taken());
        audit.noted(
                "account.customers-imported",
                "customers",
                sheet.fileName() + ": " + draft.taken().size() + " rows");
        return report;
    }

    private ImportDraft<CustomerSheet.Line> read(Sheet sheet, ColumnMapping mapping) {
        mapping.check(CustomerSheet.FIELDS, sheet);
        Map<String, Integer> columns = mapping.columns();
        List<Contact> contacts = sheet.lines().stream()
                .map(line -> Contact.of(cell(line, columns.get("phone")), cell(line, columns.get("email"))))
                .toList();
        Set<String> taken = intake.taken(contacts);
        return ImportDraft.of(sheet, mapping, new CustomerSheet(persons::formErrors, taken));
    }

    private static String cell(Sheet.Line line, Integer column) {
        return column == null ? "" : line.cell(column);
    }

    private static Map<String, Integer> outcome(ImportDraft<CustomerSheet.Line> draft) {
        return Map.of("created", draft.taken().size());
    }
}
