package org.grandstand.exchange;

import java.util.Optional;

/** Says what a row means: what it becomes, or what is wrong with it. */
@FunctionalInterface
public interface RowReader<T> {

    /** Reads a row; what is wrong is added to the row's findings. A row with an error is not taken whatever it became. */
    Optional<T> read(SheetRow row);

    /** What the row is about, for people who look for it in their file; nothing that is personal. */
    default String about(SheetRow row) {
        return "";
    }

    /** What a row that was taken does to what is there. */
    default LineEffect effect(T taken) {
        return LineEffect.TAKEN;
    }
}
