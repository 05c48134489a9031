package org.grandstand.sale.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.Rejected.Kind;
import org.grandstand.kernel.control.Json;
import org.grandstand.programme.PriceLevel;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.SaleChannel;

/** Reads a customer's choice: what cannot be meant is refused with the place where it stands. */
public final class WishReading {

    private static final Pattern POSITION = Pattern.compile("\\d{1,7}");

    private final List<FieldError> errors = new ArrayList<>();
    private final List<Long> holders = new ArrayList<>();
    private final List<Integer> seats = new ArrayList<>();
    private final List<String> levels = new ArrayList<>();
    private final SaleChannel channel;

    /** @throws Rejected sale.malformed-order with every field that is wrong */
    public WishReading(PlaceOrder wish) {
        channel = channel(wish.channel());
        if (wish.session() == null || wish.session().isBlank()) {
            error("session", "sale.session-missing");
        }
        List<PlaceOrder.Item> items = wish.items() == null ? List.of() : wish.items();
        if (items.isEmpty() || items.size() > PlaceOrder.ITEMS_AT_MOST) {
            error("items", "sale.number-of-items");
        } else {
            readItems(items);
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Kind.MALFORMED, "sale.malformed-order", errors);
        }
    }

    private SaleChannel channel(String text) {
        try {
            return text == null ? SaleChannel.WEB : SaleChannel.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            error("channel", "sale.unknown-channel");
            return SaleChannel.WEB;
        }
    }

    private void readItems(List<PlaceOrder.Item> items) {
        Set<Integer> named = new HashSet<>();
        boolean bySeat = items.get(0) != null && items.get(0).seat() != null;
        for (int i = 0; i < items.size(); i++) {
            PlaceOrder.Item item = items.get(i);
            String field = "items[" + i + "]";
            if (item == null || (item.seat() == null) == (item.level() == null) || (item.seat() != null) != bySeat) {
                error(field, "sale.seat-or-level");
                continue;
            }
            if (bySeat) {
                readSeat(item.seat(), field + ".seat", named);
            } else {
                readLevel(item.level(), field + ".level");
            }
            readHolder(item.holder(), field + ".holder");
        }
    }

    private void readSeat(String seat, String field, Set<Integer> named) {
        if (!POSITION.matcher(seat).matches()) {
            error(field, "sale.no-such-seat");
        } else if (!named.add(Integer.parseInt(seat))) {
            error(field, "sale.seat-named-twice");
        } else {
            seats.add(Integer.parseInt(seat));
        }
    }

    private void readLevel(String level, String field) {
        if (level.length() != 1 || PriceLevel.LEVELS.indexOf(level.charAt(0)) < 0) {
            error(field, "sale.no-such-level");
        }
        levels.add(level);
    }

    private void readHolder(String holder, String field) {
        Long id = holder == null ? null : Ids.parse(holder).orElse(null);
        if (holder != null && id == null) {
            error(field, "sale.no-such-holder");
        }
        holders.add(id);
    }

    private void error(String field, String code) {
        errors.add(new FieldError(field, code, Map.of()));
    }

    public SaleChannel channel() {
        return channel;
    }

    /** Whether the system is to choose the seats. */
    public boolean bestAvailable() {
        return seats.isEmpty();
    }

    /** Seats named by the customer; empty for best available. */
    public List<Integer> seats() {
        return seats;
    }

    /** Wanted level of each ticket, for best available. */
    public List<String> levels() {
        return levels;
    }

    public int tickets() {
        return holders.size();
    }

    /** The tickets with these seats, each with its holder; none without seats. */
    public List<Placement.Item> items(List<Integer> positions) {
        List<Placement.Item> items = new ArrayList<>(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            items.add(new Placement.Item(positions.get(i), holders.get(i)));
        }
        return items;
    }

    /** 64 bits of SHA-256 over the choice: enough to tell a repeat from another request under the same key. */
    public static long hash(PlaceOrder wish) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(Json.write(wish).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
