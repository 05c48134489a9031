package org.grandstand.kernel;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidFactory;
import java.util.Optional;

/**
 * Time-ordered 64-bit ids, made by the application so that a row knows its name before it is written.
 * The node number (environment GRANDSTAND_NODE_NUMBER, 0 to 1023) keeps nodes apart.
 */
public interface Ids {

    /** A new id, larger than those this node made before. */
    static long next() {
        return Factory.INSTANCE.create().toLong();
    }

    /** The id as people and URLs write it: 13 characters of Crockford's base 32. */
    static String text(long id) {
        return Tsid.from(id).toString();
    }

    /** Reads what {@link #text} wrote; empty when it is no id. */
    static Optional<Long> parse(String text) {
        return text != null && Tsid.isValid(text) ? Optional.of(Tsid.from(text).toLong()) : Optional.empty();
    }

    /** Holds the one factory of this node. */
    enum Factory {
        ;
        private static final int NODE_BITS = 10;
        private static final TsidFactory INSTANCE = TsidFactory.builder()
                .withNodeBits(NODE_BITS)
                .withNode(Integer.parseInt(System.getenv().getOrDefault("GRANDSTAND_NODE_NUMBER", "0")))
                .build();
    }
}
