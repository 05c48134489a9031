package org.grandstand.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.grandstand.kernel.Rejected;

/**
 * A network whose addresses many share, such as a venue's Wi-Fi or an agency's office: its calls are not limited by address.
 *
 * @param text as typed, {@code 203.0.113.0/24}, {@code 2001:db8::/32} or one address
 * @param note whose it is
 */
public record TrustedNetwork(String text, String note) {

    public static final int NOTE_CHARACTERS = 120;
    /** More would rather be another way of limiting. */
    public static final int AT_MOST = 200;
    /** A wider one is a slip of the keyboard and would lift the limits for half the world. */
    private static final int SHORTEST_PREFIX = 8;

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    /** The bits that its addresses have in common. */
    public record Range(byte[] bits, int prefix) {

        public boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != bits.length) {
                return false;
            }
            for (int i = 0; i < prefix; i += Byte.SIZE) {
                int shift = Math.max(0, i + Byte.SIZE - prefix);
                if ((bits[i / Byte.SIZE] & 0xFF) >> shift != (other[i / Byte.SIZE] & 0xFF) >> shift) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws Rejected operations.not-a-network, operations.network-too-wide, operations.network-note-too-long */
    public Range range() {
        Rejected.unless(
                note == null || note.length() <= NOTE_CHARACTERS,
                "operations.network-note-too-long",
                "most",
                NOTE_CHARACTERS);
        int slash = text.indexOf('/');
        byte[] bits = address(slash < 0 ? text : text.substring(0, slash)).getAddress();
        int prefix = slash < 0 ? bits.length * Byte.SIZE : prefix(text.substring(slash + 1), bits.length * Byte.SIZE);
        Rejected.unless(
                prefix >= SHORTEST_PREFIX, "operations.network-too-wide", "network", text, "least", SHORTEST_PREFIX);
        return new Range(bits, prefix);
    }

    /** Never asks a name server: what is no address in figures is refused. */
    private InetAddress address(String typed) {
        Rejected.unless(
                IPV4.matcher(typed).matches() || IPV6.matcher(typed).matches(),
                "operations.not-a-network",
                "network",
                text);
        try {
            return InetAddress.getByName(typed);
        } catch (UnknownHostException none) {
            throw Rejected.rule("operations.not-a-network", "network", text);
        }
    }

    private int prefix(String typed, int most) {
        Rejected.unless(PREFIX.matcher(typed).matches(), "operations.not-a-network", "network", text);
        int prefix = Integer.parseInt(typed);
        Rejected.unless(prefix <= most, "operations.not-a-network", "network", text);
        return prefix;
    }
}
