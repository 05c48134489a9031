package org.grandstand.exchange;

import java.util.Optional;

/** Says what a row means: what it becomes, or what is wrong with it. */
@FunctionalInterface
public interface RowReader<T> {

    /** Reads a row; what is wrong is added to the row's findings. A row with an error is not taken whatever it became. */
    Optional<T> read(SheetRow row);
}
