package org.grandstand.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.NodeState;
import org.grandstand.operations.NodeView;
import org.grandstand.operations.control.Lease;
import org.grandstand.operations.control.NodeRows;
import org.grandstand.operations.control.ThisNode;

/** The nodes this installation runs on: each says that it lives, the balancer asks each whether it may be sent requests. */
@Stateless
public class Nodes {

    /** What a balancer is told. */
    public enum Readiness {
        READY,
        STARTING,
        DRAINING,
        /** The database has not heard this node for too long. */
        CUT_OFF
    }

    @Inject
    NodeRows rows;

    @Inject
    ThisNode here;

    @Inject
    Lease lease;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Name of the node this runs on. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String here() {
        return here.name();
    }

    @PermitAll
    public void begin() {
        Instant now = clock.instant();
        rows.begin(here.name(), here.number(), now);
        lease.heard(now, NodeState.SERVING);
    }

    /** Says that this node lives, and hears what is wanted of it. */
    @PermitAll
    public void beat() {
        Instant now = clock.instant();
        NodeState state = drains() ? NodeState.DRAINING : NodeState.SERVING;
        NodeState wanted = rows.beat(here.name(), state, here.figures(), now).orElse(NodeState.SERVING);
        lease.heard(now, wanted);
    }

    private boolean drains() {
        return here.askedToDrain() || lease.drained();
    }

    /** Whether this node may be sent requests. Costs no question to the database: a balancer asks often. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Readiness readiness() {
        if (!here.running()) {
            return Readiness.STARTING;
        }
        if (drains()) {
            return Readiness.DRAINING;
        }
        return lease.held(clock.instant()) ? Readiness.READY : Readiness.CUT_OFF;
    }

    /** Whether a node of this name is at work: what it holds in its own memory and broker will be dealt with by it. */
    @PermitAll
    public boolean alive(String name) {
        return rows.find(name, clock.instant()).map(NodeView::alive).orElse(false);
    }

    /** Until when others may have handed work to a node that is gone now: they notice only when it has been silent for a while. */
    @PermitAll
    public Optional<Instant> trustedUntil() {
        return rows.lastLoss(clock.instant()).map(seen -> seen.plus(NodeRows.SILENCE));
    }

    @RolesAllowed("system-administrator")
    public Page<NodeView> page(int first, int count) {
        return rows.page(first, count, clock.instant());
    }

    /**
     * The balancer shall send the node nothing new; what it has it finishes.
     *
     * @throws Rejected operations.no-such-node, operations.node-not-alive
     */
    @RolesAllowed("system-administrator")
    public void drain(String name) {
        want(name, NodeState.DRAINING, "operations.node-drained");
    }

    /**
     * The node shall serve again.
     *
     * @throws Rejected operations.no-such-node, operations.node-not-alive
     */
    @RolesAllowed("system-administrator")
    public void serve(String name) {
        want(name, NodeState.SERVING, "operations.node-serves-again");
    }

    private void want(String name, NodeState wanted, String act) {
        NodeView node = found(name);
        if (!node.alive()) {
            throw Rejected.state("operations.node-not-alive", "node", name, "state", node.state());
        }
        rows.want(name, wanted);
        trail.noted(act, "node:" + name, null);
    }

    /**
     * Strikes a node that will not come back off the list.
     *
     * @throws Rejected operations.no-such-node, operations.node-alive
     */
    @RolesAllowed("system-administrator")
    public void forget(String name) {
        if (found(name).alive()) {
            throw Rejected.state("operations.node-alive", "node", name);
        }
        rows.remove(name);
        trail.noted("operations.node-forgotten", "node:" + name, null);
    }

    private NodeView found(String name) {
        return rows.find(name, clock.instant())
                .orElseThrow(() -> Rejected.missing("operations.no-such-node", "node", name));
    }
}
