package org.grandstand.web.backoffice.sale;

import java.time.Instant;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.sale.SalePlanView;

/**
 * A session with how far its sale is.
 *
 * @param plan null while there is none
 * @param quota tickets open to the public
 * @param taken of them held or sold
 * @param state what people call it
 */
public record PlanLine(SessionFacts session, SalePlanView plan, long quota, long taken, State state) {

    /** Where the sale stands at a moment. */
    public enum State {
        NONE,
        DRAFT,
        UPCOMING,
        ON_SALE,
        SOLD_OUT,
        ENDED,
        SUSPENDED,
        SESSION_CANCELLED
    }

    public static PlanLine of(SessionFacts session, SalePlanView plan, long quota, long taken, Instant now) {
        return new PlanLine(session, plan, quota, taken, state(session, plan, quota - taken, now));
    }

    private static State state(SessionFacts session, SalePlanView plan, long remaining, Instant now) {
        if (session.state() == SessionState.CANCELLED) {
            return State.SESSION_CANCELLED;
        }
        if (plan == null) {
            return State.NONE;
        }
        return switch (plan.state()) {
            case DRAFT -> State.DRAFT;
            case SUSPENDED -> State.SUSPENDED;
            case RELEASED -> released(plan, remaining, now);
        };
    }

    private static State released(SalePlanView plan, long remaining, Instant now) {
        if (now.isBefore(plan.opensAt())) {
            return State.UPCOMING;
        }
        if (!now.isBefore(plan.closesAt())) {
            return State.ENDED;
        }
        return remaining > 0 ? State.ON_SALE : State.SOLD_OUT;
    }

    public long remaining() {
        return quota - taken;
    }
}
