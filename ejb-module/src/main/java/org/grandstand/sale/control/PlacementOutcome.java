package org.grandstand.sale.control;

import org.grandstand.kernel.Rejected;

/** What came of a placement: an order (new, or the one an earlier identical request made) or a refusal. */
public sealed interface PlacementOutcome {

    /** A new order. */
    record Placed(PricedOrder order) implements PlacementOutcome {}

    /** The same request came before: this is the order it made. */
    record Repeated(long orderId) implements PlacementOutcome {}

    /** The rules or the state say no. */
    record Refused(Rejected why) implements PlacementOutcome {}
}
