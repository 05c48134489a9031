package org.grandstand.demo.control;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.grandstand.demo.control.DemoSession.SaleStory;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Named;
import org.grandstand.programme.PriceLevel;
import org.grandstand.venue.BowlFields;
import org.grandstand.venue.VenueFields;

/** What the demo Games are made of, read from the tables beside the component. */
public final class DemoContent {

    public static final String ZONE = "Asia/Shanghai";
    public static final String CURRENCY = "CNY";

    private static final int FEN_A_YUAN = 100;

    private DemoContent() {}

    /** A place and the bowl that stands in it. */
    public record DemoVenue(VenueFields fields, BowlFields bowl) {}

    /** A discipline. */
    public record DemoSport(String code, Named name) {}

    /** A member of staff with the one role that shows what it may do. */
    public record DemoStaff(String login, String name, String role) {}

    public static List<DemoVenue> venues() {
        return read("venues").stream().map(DemoContent::venue).toList();
    }

    private static DemoVenue venue(NamedCsvRecord row) {
        VenueFields fields = new VenueFields(
                row.getField("code"), name(row), row.getField("address"), row.getField("purpose"), ZONE);
        BowlFields bowl = new BowlFields(
                number(row, "seats"),
                number(row, "tiers"),
                number(row, "sectors"),
                number(row, "length"),
                number(row, "width"));
        return new DemoVenue(fields, bowl);
    }

    public static List<DemoSport> sports() {
        return read("sports").stream()
                .map(row -> new DemoSport(row.getField("code"), name(row)))
                .toList();
    }

    public static List<DemoStaff> staff() {
        return read("staff").stream()
                .map(row -> new DemoStaff(row.getField("login"), row.getField("name"), row.getField("roles")))
                .toList();
    }

    /** In the order of the table: the sessions that orders need come first. */
    public static List<DemoSession> sessions() {
        List<NamedCsvRecord> prices = read("prices");
        return read("sessions").stream().map(row -> session(row, prices)).toList();
    }

    private static DemoSession session(NamedCsvRecord row, List<NamedCsvRecord> prices) {
        List<PriceLevel> levels = prices.stream()
                .filter(price -> price.getField("code").equals(row.getField("prices")))
                .map(price -> new PriceLevel(
                        price.getField("level"),
                        price.getField("zh"),
                        Money.of((long) number(price, "yuan") * FEN_A_YUAN, CURRENCY)))
                .toList();
        return new DemoSession(
                row.getField("number"),
                row.getField("sport"),
                row.getField("venue"),
                new DemoSession.Moment(row.getField("day"), row.getField("start"), number(row, "minutes")),
                SaleStory.valueOf(row.getField("sale")),
                row.getField("round"),
                name(row),
                levels);
    }

    private static Named name(NamedCsvRecord row) {
        return new Named(row.getField("zh"), row.getField("en"));
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    private static List<NamedCsvRecord> read(String table) {
        String file = "/org/grandstand/demo/" + table + ".csv";
        try (InputStream stream = DemoContent.class.getResourceAsStream(file);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
