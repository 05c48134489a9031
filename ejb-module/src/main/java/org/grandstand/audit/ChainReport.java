package org.grandstand.audit;

import java.util.List;

/**
 * What a verification of the chain found.
 *
 * @param checked links read
 * @param unsealed entries not yet in the chain (they are sealed within seconds)
 * @param breaks what is wrong where, at most {@value #BREAKS_SHOWN}
 * @param head hash of the last link, to be compared with what was anchored elsewhere
 */
public record ChainReport(long checked, long unsealed, List<String> breaks, String head) {
    public static final int BREAKS_SHOWN = 100;

    public boolean whole() {
        return breaks.isEmpty();
    }
}
