package org.grandstand.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.StaffImported;
import org.grandstand.account.control.InitialPasswords;
import org.grandstand.account.control.PasswordPolicies;
import org.grandstand.account.control.Passwords;
import org.grandstand.account.control.StaffSheet;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.kernel.Caller;

/** System administrators bring staff in bulk (U1.2, U1.6): all rows or the valid ones, in one transaction. */
@Stateless
@RolesAllowed("system-administrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffImport {

    /** Deriving a verifier takes about a seventh of a second; a page waits for no more than these. */
    public static final int ROWS_AT_MOST = 200;

    @Inject
    StaffRecords records;

    @Inject
    PasswordPolicies policies;

    @Inject
    Passwords passwords;

    @Inject
    InitialPasswords initialPasswords;

    public List<TargetField> fields() {
        return StaffSheet.FIELDS;
    }

    /** What the list would add, row by row. */
    public ImportReport preview(Sheet sheet, ColumnMapping mapping) {
        ImportDraft<StaffSheet.Line> draft = read(sheet, mapping);
        return draft.report(outcome(draft.taken()));
    }

    /** @throws org.grandstand.kernel.Rejected exchange.rows-flawed, exchange.no-row-taken, account.too-many-staff */
    public StaffImported apply(Sheet sheet, ColumnMapping mapping, Consent consent) {
        ImportDraft<StaffSheet.Line> draft = read(sheet, mapping);
        ImportReport report = draft.permitted(consent, outcome(draft.taken()));
        List<String> chosen = draft.taken().stream()
                .map(line -> line.password().isEmpty() ? initialPasswords.next() : line.password())
                .toList();
        List<Long> ids = records.add(newcomers(draft.taken(), chosen));
        return new StaffImported(report, made(draft.taken(), chosen, ids));
    }

    private ImportDraft<StaffSheet.Line> read(Sheet sheet, ColumnMapping mapping) {
        mapping.check(StaffSheet.FIELDS, sheet);
        StaffSheet.requireFew(sheet.lines().size(), ROWS_AT_MOST);
        int column = mapping.columns().get("login");
        Set<String> logins =
                sheet.lines().stream().map(line -> line.cell(column)).collect(Collectors.toSet());
        StaffSheet rows = new StaffSheet(policies.of(Caller.Kind.STAFF), records.taken(logins));
        return ImportDraft.of(sheet, mapping, rows);
    }

    private List<StaffRecords.Newcomer> newcomers(List<StaffSheet.Line> lines, List<String> chosen) {
        List<StaffRecords.Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            newcomers.add(new StaffRecords.Newcomer(lines.get(i).form(), passwords.verifier(chosen.get(i))));
        }
        return newcomers;
    }

    private static List<InitialPassword> made(List<StaffSheet.Line> lines, List<String> chosen, List<Long> ids) {
        List<InitialPassword> made = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).password().isEmpty()) {
                made.add(new InitialPassword(ids.get(i), lines.get(i).form().login(), chosen.get(i)));
            }
        }
        return made;
    }

    private static Map<String, Integer> outcome(List<StaffSheet.Line> lines) {
        int made =
                (int) lines.stream().filter(line -> line.password().isEmpty()).count();
        return Map.of("created", lines.size(), "passwords", made);
    }
}
