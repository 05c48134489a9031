package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.LineEffect;
import org.grandstand.exchange.ReportLine;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.control.SheetFiles;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.10")
class CustomerSheetTest {

    @Test
    @DisplayName("a row is a person with a document and a contact; without a type the document is a resident ID")
    void readsPeople() {
        ImportDraft<CustomerSheet.Line> draft =
                read("王小明,,110101199003078670,139 0000 0001,", "Ann Lee,护照,K7654321,,ann@example.com");

        assertThat(draft.taken())
                .extracting(
                        line -> line.person().documentType(),
                        line -> line.contact().login())
                .containsExactly(
                        tuple(DocumentType.RESIDENT_ID, "13900000001"),
                        tuple(DocumentType.PASSPORT, "ann@example.com"));
        assertThat(draft.lines())
                .extracting(ReportLine::about, ReportLine::effect)
                .containsExactly(tuple("139****0001", LineEffect.NEW), tuple("an***@example.com", LineEffect.NEW));
    }

    @Test
    @DisplayName("each flawed row names what is wrong, whoever has the contact already, and the row that says the same")
    void flawedRows() {
        ImportDraft<CustomerSheet.Line> draft = read(
                "王小明,,110101199003078670,13900000001,",
                "王小明,,110101199003078670,13900000002,",
                "李四,,BAD,13900000003,",
                "赵六,会员卡,1,13900000009,",
                "钱七,,110101199003078671,,",
                ",,110101199003078672,13900000001,");

        assertThat(draft.taken()).hasSize(1);
        assertThat(draft.findings().stream().map(found -> found.row() + " " + found.code()))
                .containsExactly(
                        "3 account.customer-in-row-before",
                        "4 realname.number-format-resident-id",
                        "5 account.unknown-document-type",
                        "5 account.phone-taken",
                        "6 account.contact-needed",
                        "7 exchange.cell-empty",
                        "7 account.customer-in-row-before");
    }

    @Test
    @Tag("U1.11")
    @DisplayName("neither the report nor a log shows names, numbers or contacts")
    void hides() {
        ImportDraft<CustomerSheet.Line> draft = read("李四,,BAD,13900000003,", "张三,,110101199003078670,13900000004,");

        assertThat(draft.toString())
                .doesNotContain("李四", "张三", "BAD", "13900000003", "13900000004", "110101199003078670");
    }

    private static ImportDraft<CustomerSheet.Line> read(String... lines) {
        String file = "姓名,证件类型,证件号码,手机号,电子邮箱\n" + String.join("\n", lines) + "\n";
        Sheet sheet = SheetFiles.read("customers.csv", file.getBytes(StandardCharsets.UTF_8));
        return ImportDraft.of(
                sheet,
                ColumnMapping.guess(CustomerSheet.FIELDS, sheet),
                new CustomerSheet(CustomerSheetTest::wrong, Set.of("13900000009")));
    }

    private static List<FieldError> wrong(PersonClaim claim) {
        return claim.documentNumber().equals("BAD")
                ? List.of(new FieldError("documentNumber", "realname.number-format-resident-id", Map.of()))
                : List.of();
    }
}
