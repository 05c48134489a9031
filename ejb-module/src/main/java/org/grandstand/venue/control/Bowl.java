package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.List;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.BowlFields;
import org.grandstand.venue.SeatState;

/**
 * Builds the stands of a bowl: rows on ellipses around the field, cut by radial aisles, with a vomitory (the mouth of a
 * gangway) in the middle of every block. As many rows are built as the seats need; what the last row has too many is
 * taken off evenly, a seat at the end of a row here and there, so that the number is exact and the bowl stays even.
 */
public final class Bowl {

    /** Between the middles of neighbouring seats, of rows, and across an aisle, in plan units (centimetres). */
    private static final int SEAT_PITCH = 50;

    private static final int ROW_PITCH = 80;
    private static final int AISLE = 120;

    /** From the field to the first row, and from a tier's last row to the next tier's first. */
    private static final int APRON = 500;

    private static final int TIER_GAP = 400;

    private static final int METRE = 100;
    private static final int ROWS_AT_MOST = 240;

    /** Seats for wheelchairs, of a thousand; at the front, where they are reached without steps. */
    private static final int ACCESSIBLE_PER_THOUSAND = 2;

    private static final int THOUSAND = 1000;

    private final BowlFields fields;
    private final BowlSector[] sectors;

    private Bowl(BowlFields fields) {
        this.fields = fields;
        this.sectors = BowlSector.around(
                fields.sectors(), fields.fieldLengthMetres() * METRE / 2.0, fields.fieldWidthMetres() * METRE / 2.0);
    }

    /** One row of one sector: which tier, which row in it, how far from the field, how many seats it keeps. */
    private record Block(int tier, int row, int sector, double distance, boolean mouth, int seats) {}

    /** @throws Rejected venue.bad-bowl, venue.bowl-too-small */
    public static PlanDraft build(BowlFields fields) {
        check(fields);
        Bowl bowl = new Bowl(fields);
        List<Block> blocks = bowl.trimmed(bowl.enough());
        return bowl.draft(blocks);
    }

    private static void check(BowlFields fields) {
        within("seats", fields.seats(), BowlFields.SEATS_AT_LEAST, BowlFields.SEATS_AT_MOST);
        within("tiers", fields.tiers(), 1, BowlFields.TIERS_AT_MOST);
        within("sectors", fields.sectors(), BowlFields.SECTORS_AT_LEAST, BowlFields.SECTORS_AT_MOST);
        within("fieldLengthMetres", fields.fieldLengthMetres(), BowlFields.FIELD_AT_LEAST, BowlFields.FIELD_AT_MOST);
        within("fieldWidthMetres", fields.fieldWidthMetres(), BowlFields.FIELD_AT_LEAST, BowlFields.FIELD_AT_MOST);
    }

    private static void within(String field, int value, int least, int most) {
        Rejected.unless(
                value >= least && value <= most,
                "venue.bad-bowl",
                "field",
                field,
                "value",
                value,
                "least",
                least,
                "most",
                most);
    }

    private List<Block> enough() {
        for (int rows = fields.tiers(); rows <= ROWS_AT_MOST; rows++) {
            List<Block> blocks = blocks(rows);
            if (total(blocks) >= fields.seats()) {
                return blocks;
            }
        }
        throw Rejected.rule(
                "venue.bowl-too-small",
                "seats",
                fields.seats(),
                "most",
                total(blocks(ROWS_AT_MOST)),
                "rows",
                ROWS_AT_MOST);
    }

    private List<Block> blocks(int rows) {
        int rowsPerTier = (rows + fields.tiers() - 1) / fields.tiers();
        List<Block> blocks = new ArrayList<>(rows * sectors.length);
        for (int row = 0; row < rows; row++) {
            int tier = row / rowsPerTier;
            double distance = APRON + row * ROW_PITCH + tier * TIER_GAP;
            int rowInTier = row % rowsPerTier;
            boolean mouth = rowInTier >= rowsPerTier / 3 && rowInTier < rowsPerTier / 3 + rowsPerTier / 5;
            for (int sector = 0; sector < sectors.length; sector++) {
                int seats = sectors[sector].arc(distance).seats(SEAT_PITCH, AISLE, mouth);
                if (seats > 0) {
                    blocks.add(new Block(tier, rowInTier, sector, distance, mouth, seats));
                }
            }
        }
        return blocks;
    }

    private static int total(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::seats).sum();
    }

    /** Takes the surplus off in proportion; the parts are differences of rounded sums, so they add up exactly. */
    private List<Block> trimmed(List<Block> blocks) {
        long total = total(blocks);
        long surplus = total - fields.seats();
        List<Block> trimmed = new ArrayList<>(blocks.size());
        long before = 0;
        for (Block block : blocks) {
            long after = before + block.seats();
            int off = (int) (after * surplus / total - before * surplus / total);
            before = after;
            trimmed.add(new Block(
                    block.tier(), block.row(), block.sector(), block.distance(), block.mouth(), block.seats() - off));
        }
        return trimmed;
    }

    private PlanDraft draft(List<Block> blocks) {
        List<PlanDraft.Zone> zones = new ArrayList<>();
        List<PlanDraft.Seat> seats = new ArrayList<>(fields.seats());
        AccessibleSeats accessible = new AccessibleSeats(blocks);
        for (int tier = 0; tier < fields.tiers(); tier++) {
            for (int sector = 0; sector < sectors.length; sector++) {
                zone(blocks, tier, sector, zones);
            }
        }
        blocks.forEach(block -> seats(block, accessible, seats));
        return PlanDraft.of(zones, seats);
    }

    private void zone(List<Block> blocks, int tier, int sector, List<PlanDraft.Zone> zones) {
        double[] distances = blocks.stream()
                .filter(block -> block.tier() == tier && block.sector() == sector && block.seats() > 0)
                .mapToDouble(Block::distance)
                .toArray();
        if (distances.length > 0) {
            int[] outline = sectors[sector].outline(
                    distances[0] - ROW_PITCH / 2.0, distances[distances.length - 1] + ROW_PITCH / 2.0, AISLE / 3.0);
            zones.add(new PlanDraft.Zone(zoneName(tier, sector), (tier + 1) + "F", outline));
        }
    }

    private void seats(Block block, AccessibleSeats accessible, List<PlanDraft.Seat> seats) {
        double[][] places = sectors[block.sector()].arc(block.distance()).places(SEAT_PITCH, AISLE, block.mouth());
        for (int i = 0; i < block.seats(); i++) {
            SeatState state = accessible.next(block) ? SeatState.ACCESSIBLE : SeatState.NORMAL;
            seats.add(new PlanDraft.Seat(
                    zoneName(block.tier(), block.sector()),
                    String.valueOf(block.row() + 1),
                    String.valueOf(i + 1),
                    (int) Math.round(places[i][0]),
                    (int) Math.round(places[i][1]),
                    state));
        }
    }

    /** As stadiums count: 101, 102 on the first floor, 201 on the second. */
    private static String zoneName(int tier, int sector) {
        return String.valueOf((tier + 1) * 100 + sector + 1);
    }

    /** Spreads the accessible seats over the front row. */
    private final class AccessibleSeats {
        private final int wanted = (fields.seats() * ACCESSIBLE_PER_THOUSAND + THOUSAND - 1) / THOUSAND;
        private final int front;
        private int seen;

        AccessibleSeats(List<Block> blocks) {
            front = blocks.stream()
                    .filter(AccessibleSeats::isFront)
                    .mapToInt(Block::seats)
                    .sum();
        }

        boolean next(Block block) {
            if (!isFront(block)) {
                return false;
            }
            long before = (long) seen * wanted / front;
            seen++;
            return (long) seen * wanted / front > before;
        }

        private static boolean isFront(Block block) {
            return block.tier() == 0 && block.row() == 0;
        }
    }
}
