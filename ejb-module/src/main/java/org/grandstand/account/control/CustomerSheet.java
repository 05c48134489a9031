package org.grandstand.account.control;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.grandstand.account.Contact;
import org.grandstand.exchange.Finding;
import org.grandstand.exchange.LineEffect;
import org.grandstand.exchange.RowReader;
import org.grandstand.exchange.SheetRow;
import org.grandstand.exchange.TargetField;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;

/** Reads the rows of a list of customers (U1.10). The report shows nothing personal: it is a file, too. */
public final class CustomerSheet implements RowReader<CustomerSheet.Line> {

    public static final List<TargetField> FIELDS = List.of(
            TargetField.required("name", "姓名", "Name", "名字", "full name"),
            TargetField.optional("documentType", "证件类型", "Document type", "证件", "id type"),
            TargetField.required("documentNumber", "证件号码", "Document number", "证件号", "身份证号", "id number", "document"),
            TargetField.optional("phone", "手机号", "Phone", "手机", "电话", "mobile"),
            TargetField.optional("email", "电子邮箱", "E-mail", "邮箱", "mail"));

    private static final int CHARACTERS = 200;
    private static final String HIDDEN = "•••";

    private static final Map<String, DocumentType> TYPES = Map.ofEntries(
            Map.entry("身份证", DocumentType.RESIDENT_ID),
            Map.entry("居民身份证", DocumentType.RESIDENT_ID),
            Map.entry("港澳居民来往内地通行证", DocumentType.HKM_PERMIT),
            Map.entry("港澳通行证", DocumentType.HKM_PERMIT),
            Map.entry("港澳特区护照", DocumentType.HKM_PASSPORT),
            Map.entry("台湾居民来往大陆通行证", DocumentType.TW_PERMIT),
            Map.entry("台胞证", DocumentType.TW_PERMIT),
            Map.entry("台湾身份证", DocumentType.TW_IDENTITY),
            Map.entry("护照", DocumentType.PASSPORT));

    /** A row that can be taken. */
    public record Line(int number, Contact contact, PersonClaim person) {

        @Override
        public String toString() {
            return "Line[" + number + "]"; // personal data never reaches a log
        }
    }

    private final Function<PersonClaim, List<FieldError>> formErrors;
    private final Set<String> taken;
    private final Map<String, Integer> rowOf = new HashMap<>();

    /**
     * @param formErrors what is wrong with the form of a claim
     * @param taken phones and e-mail addresses of the file that belong to an account already
     */
    public CustomerSheet(Function<PersonClaim, List<FieldError>> formErrors, Set<String> taken) {
        this.formErrors = formErrors;
        this.taken = taken;
    }

    @Override
    public Optional<Line> read(SheetRow row) {
        Contact contact = Contact.of(row.text("phone"), row.text("email"));
        row.required("name", CHARACTERS);
        Optional<String> number = row.required("documentNumber", CHARACTERS);
        PersonClaim claim = new PersonClaim(row.text("name"), type(row), number.orElse(""));
        contact.wrong().forEach(wrong -> error(row, wrong));
        if (!row.flawed()) {
            formErrors.apply(claim).forEach(wrong -> error(row, wrong));
        }
        checkContact(row, "phone", contact.phone());
        checkContact(row, "email", contact.email());
        number.ifPresent(given -> first(row, "documentNumber", plain(given)));
        row.findings().replaceAll(CustomerSheet::hidden);
        return Optional.of(new Line(row.number(), contact, claim));
    }

    private static DocumentType type(SheetRow row) {
        String text = row.text("documentType");
        Optional<DocumentType> known = Optional.ofNullable(TYPES.get(text))
                .or(() -> Stream.of(DocumentType.values())
                        .filter(type -> type.name().equalsIgnoreCase(text))
                        .findFirst());
        if (known.isEmpty() && !text.isEmpty()) {
            row.error("documentType", "account.unknown-document-type", "type", text);
        }
        return known.orElse(DocumentType.RESIDENT_ID);
    }

    private void checkContact(SheetRow row, String field, String contact) {
        if (contact == null) {
            return;
        }
        if (taken.contains(contact)) {
            row.error(field, "account." + field + "-taken");
        }
        first(row, field, contact);
    }

    private void first(SheetRow row, String field, String value) {
        Integer before = rowOf.putIfAbsent(field + value, row.number());
        if (before != null) {
            row.error(field, "account.customer-in-row-before", "first", before);
        }
    }

    private static String plain(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static void error(SheetRow row, FieldError wrong) {
        Object[] facts = wrong.facts().entrySet().stream()
                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
        row.error(wrong.field(), wrong.code(), facts);
    }

    private static Finding hidden(Finding found) {
        return found.value().isEmpty()
                ? found
                : new Finding(found.row(), found.column(), found.severity(), found.code(), found.facts(), HIDDEN);
    }

    /** The contact, masked. */
    @Override
    public String about(SheetRow row) {
        return label(Contact.of(row.text("phone"), row.text("email")));
    }

    /** A contact as a report may show it; what is no contact is not shown at all. */
    public static String label(Contact contact) {
        if (!contact.wrong().isEmpty()) {
            return HIDDEN;
        }
        return contact.phone() == null ? contact.emailMasked() : contact.phoneMasked();
    }

    @Override
    public LineEffect effect(Line taken) {
        return LineEffect.NEW;
    }
}
