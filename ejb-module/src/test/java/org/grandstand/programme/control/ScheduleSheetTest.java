package org.grandstand.programme.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.exchange.ApplyMode;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.Finding;
import org.grandstand.exchange.ImportDraft;
import org.grandstand.exchange.LineEffect;
import org.grandstand.exchange.ReportLine;
import org.grandstand.exchange.Severity;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.control.SheetFiles;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.ChangeEffect;
import org.grandstand.programme.ScheduleFields;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.control.Samples;
import org.grandstand.venue.control.VenueSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I2.1")
class ScheduleSheetTest {

    private static final String HEADING = "编号,名称,项目,场馆,日期,开始,结束,最低价,最高价\n";
    private static final VenueView HALL = venue(1, "HALL", "体育馆", "Asia/Shanghai");
    private static final Picture EMPTY = new Picture(List.of(), List.of());
    private static final SessionChanges NOTHING_PROMISED = new SessionChanges(Map.of(), session -> Optional.empty());
    private static final SessionFacts KNOWN = new SessionFacts(
            7,
            "S1",
            new Named("决赛", "Final"),
            new SportFacts(1, "SWM", new Named("游泳", "Swimming")),
            new VenueFacts(1, "HALL", HALL.name(), HALL.zone()),
            Instant.parse("2027-05-18T11:30:00Z"),
            Instant.parse("2027-05-18T13:00:00Z"),
            SessionState.SCHEDULED,
            null);

    @Test
    @DisplayName("of the 847 sessions of a real schedule 789 come in and each flawed one is reported")
    void readsTheSample() throws IOException {
        Sheet schedule = sample("schedule/la28-sessions.csv");
        List<VenueView> venues = sampleVenues();

        ImportDraft<ScheduleLine> draft =
                ScheduleSheet.read(schedule, ColumnMapping.guess(ScheduleFields.ALL, schedule), present(EMPTY, venues));

        assertThat(draft.rows()).isEqualTo(847);
        assertThat(count(draft, "programme.no-time-given")).isEqualTo(50);
        assertThat(count(draft, "programme.not-ticketed")).isEqualTo(19);
        assertThat(count(draft, "programme.no-venue"))
                .as("two N/A and two to be determined")
                .isEqualTo(4);
        assertThat(count(draft, "programme.ends-at-midnight")).isEqualTo(3);
        assertThat(draft.report(Map.of()).flawed())
                .as("eleven have neither time nor tickets, four neither venue nor tickets")
                .isEqualTo(58);
        assertThat(draft.taken()).hasSize(789);
        assertThat(draft.report(Map.of()).warned()).isEqualTo(3);
        assertThat(draft.findings()).hasSize(50 + 19 + 4 + 3);
    }

    @Test
    @DisplayName("of the 52 names in a real list of venues 50 are venues, 45 of them with seats")
    void readsTheVenues() throws IOException {
        Sheet list = sample("schedule/la28-venues.csv");

        ImportDraft<VenueSheet.Line> draft =
                VenueSheet.read(list, ColumnMapping.guess(VenueSheet.FIELDS, list), List.of(), "America/Los_Angeles");

        assertThat(draft.taken()).hasSize(50);
        assertThat(draft.report(Map.of()).flawed()).isEqualTo(2);
        assertThat(draft.taken().stream().filter(line -> line.capacity() > 0)).hasSize(45);
        assertThat(draft.taken().stream().map(line -> line.fields().code()).distinct())
                .hasSize(50);
    }

    @Test
    @DisplayName("times are those of the venue's clocks, and midnight is the end of the day")
    void readsTimes() {
        ImportDraft<ScheduleLine> draft =
                read("S1,决赛,游泳,体育馆,2027-05-18,19:30,24:00,,\n" + "S2,决赛,游泳,hall,2027/5/18,22:00,1:30,,\n");

        assertThat(draft.taken().get(0).startsAt()).isEqualTo(Instant.parse("2027-05-18T11:30:00Z"));
        assertThat(draft.taken().get(0).endsAt()).isEqualTo(Instant.parse("2027-05-18T16:00:00Z"));
        assertThat(draft.taken().get(1).endsAt()).isEqualTo(Instant.parse("2027-05-18T17:30:00Z"));
        assertThat(draft.findings())
                .extracting(Finding::code)
                .containsExactly("programme.ends-at-midnight", "programme.ends-next-day");
    }

    @Test
    @DisplayName("each flaw is named with its row and column")
    void namesFlaws() {
        ImportDraft<ScheduleLine> draft = read("S1,a,b,体育馆,2027-05-18,19:30,21:00,1,2\n"
                + "S1,a,b,体育馆,2027-05-18,19:30,21:00,1,2\n"
                + "S 2,a,b,体育场,2027-02-30,7pm,21:00,-1,2\n"
                + ",,,,,,,,\n"
                + "S4,a,,待定,,19:30,19:30,0,0\n");

        assertThat(draft.taken()).hasSize(1);
        assertThat(draft.findings().stream().map(finding -> finding.row() + " " + finding.code()))
                .containsExactlyInAnyOrder(
                        "3 programme.number-in-row-before",
                        "4 programme.bad-code",
                        "4 programme.unknown-venue",
                        "4 exchange.not-a-date",
                        "4 exchange.not-a-time",
                        "4 programme.price-below-zero",
                        "6 exchange.cell-empty",
                        "6 programme.no-venue",
                        "6 programme.no-date",
                        "6 programme.not-ticketed");
    }

    @Test
    @DisplayName("a session that is there is changed where the schedule differs, and the difference is shown")
    void showsDifferences() {
        Picture programme = new Picture(List.of(KNOWN), List.of(KNOWN.sport()));
        Sheet sheet = sheet("编号,名称,英文名,项目,场馆,日期,开始,结束\n" + "S1,决赛,Final,SWM,HALL,2027-05-18,20:00,21:00\n");

        ImportDraft<ScheduleLine> draft = ScheduleSheet.read(
                sheet, ColumnMapping.guess(ScheduleFields.ALL, sheet), present(programme, List.of(HALL)));

        assertThat(draft.taken().get(0).differences()).isEqualTo("2027-05-18T19:30 → 2027-05-18T20:00");
        assertThat(draft.findings()).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    @Tag("I4.1")
    @DisplayName("prices become levels only when they are in the currency of the games")
    void takesPrices() {
        Sheet sheet = sheet("编号,名称,项目,场馆,日期,开始,结束,price_low_usd,price_high_usd\n"
                + "S1,a,b,HALL,2027-05-18,20:00,21:00,28,514.72\n");
        ColumnMapping mapping = ColumnMapping.guess(ScheduleFields.ALL, sheet);
        ScheduleLine line = ScheduleSheet.read(sheet, mapping, present(EMPTY, List.of(HALL)))
                .taken()
                .get(0);

        assertThat(new SchedulePrices(sheet, mapping, "CNY").of(line)).isEmpty();
        assertThat(new SchedulePrices(sheet, mapping, "USD").of(line))
                .extracting(level -> level.level() + level.price().amount())
                .containsExactly("A51472", "B2800");
    }

    @Test
    @Tag("I2.1")
    @DisplayName("another time of a session that is sold is taken only by somebody who saw whom it concerns")
    void soldSessions() {
        ChangeEffect sold = new ChangeEffect(false, 12, 30, 2);
        SessionChanges changes = new SessionChanges(Map.of(7L, sold), session -> Optional.empty());
        ImportDraft<ScheduleLine> draft = changing(changes, "S1,决赛,Final,SWM,HALL,2027-05-18,20:00,21:00");

        assertThat(draft.findings())
                .extracting(Finding::severity, Finding::code)
                .contains(tuple(Severity.CONSENT, "programme.change-of-sold"));
        assertThat(draft.findings().get(1).facts()).containsEntry("paidTickets", 30L);
        assertThatThrownBy(() -> draft.permitted(new Consent(ApplyMode.ALL_OR_NOTHING, false, ""), Map.of()))
                .hasMessageContaining("exchange.effects-not-seen");
        assertThat(draft.permitted(new Consent(ApplyMode.ALL_OR_NOTHING, true, ""), Map.of())
                        .concerning())
                .isEqualTo(1);
    }

    @Test
    @Tag("I2.1")
    @DisplayName("another name of a session that is sold concerns nobody")
    void soldSessionsRenamed() {
        SessionChanges changes =
                new SessionChanges(Map.of(7L, new ChangeEffect(true, 1, 1, 0)), session -> Optional.empty());

        ImportDraft<ScheduleLine> draft = changing(changes, "S1,总决赛,Final,SWM,HALL,2027-05-18,19:30,21:00");

        assertThat(draft.findings()).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    @Tag("I2.1")
    @DisplayName("a session that cannot be held elsewhere is flawed where the schedule moves it, with the reason")
    void seatedSessions() {
        SessionChanges changes = new SessionChanges(
                Map.of(), session -> Optional.of(Rejected.state("inventory.seated-elsewhere", "session", "S1")));

        ImportDraft<ScheduleLine> draft = changing(changes, "S1,决赛,Final,SWM,POOL,2027-05-18,19:30,21:00");

        assertThat(draft.taken()).isEmpty();
        assertThat(draft.findings())
                .extracting(Finding::code, Finding::column, Finding::value)
                .contains(tuple("inventory.seated-elsewhere", "场馆", "POOL"));
    }

    @Test
    @Tag("I2.1")
    @DisplayName("each line says what it does and what it is about")
    void effects() {
        ImportDraft<ScheduleLine> draft = changing(
                NOTHING_PROMISED,
                "S1,决赛,Final,SWM,HALL,2027-05-18,19:30,21:00\nS2,预赛,Heats,SWM,HALL,2027-05-17,19:30,21:00\n"
                        + "S3,半决赛,Semifinal,SWM,,2027-05-17,19:30,21:00");

        assertThat(draft.lines())
                .extracting(ReportLine::row, ReportLine::about, ReportLine::effect)
                .containsExactly(
                        tuple(2, "S1 决赛", LineEffect.UNCHANGED),
                        tuple(3, "S2 预赛", LineEffect.NEW),
                        tuple(4, "S3 半决赛", LineEffect.FLAWED));
    }

    private static ImportDraft<ScheduleLine> changing(SessionChanges changes, String lines) {
        Sheet sheet = sheet("编号,名称,英文名,项目,场馆,日期,开始,结束\n" + lines + "\n");
        Picture programme = new Picture(List.of(KNOWN), List.of(KNOWN.sport()));
        List<VenueView> venues = List.of(HALL, venue(2, "POOL", "游泳馆", "Asia/Shanghai"));
        return ScheduleSheet.read(
                sheet,
                ColumnMapping.guess(ScheduleFields.ALL, sheet),
                new ScheduleSheet.Present(programme, venues, changes));
    }

    private static ScheduleSheet.Present present(Picture programme, List<VenueView> venues) {
        return new ScheduleSheet.Present(programme, venues, NOTHING_PROMISED);
    }

    private static long count(ImportDraft<?> draft, String code) {
        return draft.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .count();
    }

    private static ImportDraft<ScheduleLine> read(String lines) {
        Sheet sheet = sheet(HEADING + lines);
        return ScheduleSheet.read(sheet, ColumnMapping.guess(ScheduleFields.ALL, sheet), present(EMPTY, List.of(HALL)));
    }

    private static Sheet sheet(String text) {
        return SheetFiles.read("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet sample(String name) throws IOException {
        Path file = Samples.file(name);
        assumeThat(file).as("the shared samples are not there: %s", file).exists();
        return SheetFiles.read(name, Files.readAllBytes(file));
    }

    private static List<VenueView> sampleVenues() throws IOException {
        Sheet list = sample("schedule/la28-venues.csv");
        Map<String, Integer> ids =
                list.lines().stream().collect(Collectors.toMap(line -> line.cell(0), Sheet.Line::number));
        Function<Map.Entry<String, Integer>, VenueView> view =
                name -> venue(name.getValue(), "V" + name.getValue(), name.getKey(), "America/Los_Angeles");
        return ids.entrySet().stream().map(view).toList();
    }

    private static VenueView venue(long id, String code, String name, String zone) {
        return new VenueView(id, code, new Named(name, null), "-", null, zone, 0, 0, 0, 0);
    }
}
