package org.grandstand.exchange;

import java.util.List;
import org.grandstand.kernel.Named;

/**
 * Something an import can take from a column.
 *
 * @param name how the program calls it
 * @param label how people call it
 * @param required whether the import is refused while no column is mapped to it
 * @param aliases other headings under which it is recognised, in any language
 */
public record TargetField(String name, Named label, boolean required, List<String> aliases) {

    public static TargetField required(String name, String zh, String en, String... aliases) {
        return new TargetField(name, new Named(zh, en), true, List.of(aliases));
    }

    public static TargetField optional(String name, String zh, String en, String... aliases) {
        return new TargetField(name, new Named(zh, en), false, List.of(aliases));
    }
}
