package org.grandstand.operations.control;

import java.util.List;
import org.grandstand.operations.LimitFigures;

/** Port to a place where each node leaves its figures for the others to see; old ones vanish. */
public interface LimitFigureBoard {

    void put(LimitFigures figures);

    /** Of those of these nodes that have left some of late. */
    List<LimitFigures> of(List<String> nodes);
}
