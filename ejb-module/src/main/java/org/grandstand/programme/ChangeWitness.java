package org.grandstand.programme;

import java.util.Collection;
import java.util.Map;

/** A component that made promises about sessions, and can say whom a change of them concerns (I2.1). */
public interface ChangeWitness {

    /** By session, for those of them that any promise was made about. */
    Map<Long, ChangeEffect> effects(Collection<Long> sessions);
}
