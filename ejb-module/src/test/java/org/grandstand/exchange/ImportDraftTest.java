package org.grandstand.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.2")
class ImportDraftTest {

    private static final List<TargetField> FIELDS = List.of(
            TargetField.required("number", "场次编号", "Number", "编号", "session number"),
            TargetField.optional("date", "日期", "Date", "day"));

    @Test
    @DisplayName("headings are recognised in Chinese and English whatever their case, spaces and punctuation")
    void guesses() {
        assertThat(ColumnMapping.guess(FIELDS, sheet(List.of("Session_Number ", "【日期】")))
                        .columns())
                .isEqualTo(Map.of("number", 0, "date", 1));
        assertThat(ColumnMapping.guess(FIELDS, sheet(List.of("x", "编号"))).columns())
                .isEqualTo(Map.of("number", 1));
    }

    @Test
    @DisplayName("a required field without a column is named")
    void namesMissingColumns() {
        assertThatThrownBy(() -> new ColumnMapping(Map.of("date", 7)).check(FIELDS, sheet(List.of("a", "b"))))
                .hasMessageContaining("exchange.columns-not-mapped")
                .satisfies(thrown -> assertThat(((Rejected) thrown).errors())
                        .extracting(Rejected.FieldError::code)
                        .containsExactly("exchange.column-missing", "exchange.no-such-column"));
    }

    @Test
    @DisplayName("a row names everything that is wrong with it, and only good rows are taken")
    void reportsRows() {
        Sheet sheet =
                sheet(List.of("number", "date"), List.of("A1", "2027-05-18"), List.of("", "18.5."), List.of("A3"));

        ImportDraft<String> draft = ImportDraft.of(sheet, ColumnMapping.guess(FIELDS, sheet), ImportDraftTest::read);

        assertThat(draft.taken()).containsExactly("A1 2027-05-18", "A3 -");
        assertThat(draft.report(Map.of()).flawed()).isEqualTo(1);
        assertThat(draft.findings())
                .extracting(Finding::row, Finding::column, Finding::code, Finding::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3, "number", "exchange.cell-empty", ""),
                        org.assertj.core.groups.Tuple.tuple(3, "date", "exchange.not-a-date", "18.5."));
        assertThatThrownBy(() -> draft.permitted(Consent.unseen(ApplyMode.ALL_OR_NOTHING), Map.of()))
                .hasMessageContaining("exchange.rows-flawed");
        draft.permitted(Consent.unseen(ApplyMode.VALID_ROWS), Map.of());
    }

    @Test
    @DisplayName("what was checked is what is imported: a report that says something else by now is refused")
    void changedSinceChecked() {
        Sheet sheet = sheet(List.of("number", "date"), List.of("A1", "2027-05-18"));
        ImportDraft<String> draft = ImportDraft.of(sheet, ColumnMapping.guess(FIELDS, sheet), ImportDraftTest::read);
        ImportReport checked = draft.report(Map.of("created", 1));
        Consent consent = new Consent(ApplyMode.ALL_OR_NOTHING, false, checked.fingerprint());

        assertThat(draft.permitted(consent, Map.of("created", 1))).isEqualTo(checked);
        assertThatThrownBy(() -> draft.permitted(consent, Map.of("created", 0)))
                .hasMessageContaining("exchange.changed-since-preview");
    }

    @Test
    @DisplayName("days and times are read as people write them")
    void readsDaysAndTimes() {
        for (String day : List.of("2027-05-18", "2027/5/18", "20270518", "2027年5月18日", "2027.05.18")) {
            assertThat(CellTexts.date(day)).contains(LocalDate.of(2027, 5, 18));
        }
        for (String day : List.of("2027-02-30", "18/5/2027", "May 18", "2027-5")) {
            assertThat(CellTexts.date(day)).isEmpty();
        }
        assertThat(CellTexts.time("9:05")).contains(LocalTime.of(9, 5));
        assertThat(CellTexts.time("１９：３０")).contains(LocalTime.of(19, 30));
        assertThat(CellTexts.time("24:00")).contains(LocalTime.MIDNIGHT);
        assertThat(CellTexts.time("25:00")).isEmpty();
        assertThat(CellTexts.number("1,234.50")).contains(new java.math.BigDecimal("1234.50"));
        assertThat(CellTexts.number("1,23")).isEmpty();
        assertThat(CellTexts.number("1e9")).isEmpty();
    }

    private static Optional<String> read(SheetRow row) {
        Optional<LocalDate> date = row.date("date");
        return row.required("number", 24)
                .map(number -> number + " " + date.map(LocalDate::toString).orElse("-"));
    }

    @SafeVarargs
    private static Sheet sheet(List<String> columns, List<String>... lines) {
        List<Sheet.Line> numbered = new java.util.ArrayList<>();
        for (List<String> line : lines) {
            numbered.add(new Sheet.Line(numbered.size() + 2, line));
        }
        return new Sheet("t.csv", "UTF-8", ",", columns, numbered);
    }
}
