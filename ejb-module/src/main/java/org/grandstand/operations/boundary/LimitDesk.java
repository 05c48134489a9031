package org.grandstand.operations.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitFigures;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;
import org.grandstand.operations.NodeView;
import org.grandstand.operations.TrustedNetwork;
import org.grandstand.operations.control.LimitFigureBoard;
import org.grandstand.operations.control.LimitRows;
import org.grandstand.operations.control.LimitRules;

/** Where system administrators set how often somebody may call. A change holds on every node within a second (K5). */
@Stateless
@RolesAllowed("system-administrator")
public class LimitDesk {

    @Inject
    LimitRows rows;

    @Inject
    LimitFigureBoard board;

    @Inject
    Nodes nodes;

    @Inject
    AuditTrail trail;

    /** Every rule there is, as it is set. */
    public List<LimitRule> rules() {
        return LimitRules.all(rows.changed());
    }

    /** As it is set before anybody changed it. */
    public LimitRule usual(CallKind kind, LimitSubject subject) {
        return LimitRules.usual(kind, subject)
                .orElseThrow(() -> Rejected.missing("operations.no-such-limit", "kind", kind, "subject", subject));
    }

    /** @throws Rejected operations.no-such-limit, operations.limit-out-of-range */
    public void set(LimitRule rule) {
        LimitRule usual = usual(rule.kind(), rule.subject());
        rule.checked();
        LimitRule before = rules().stream()
                .filter(one -> one.name().equals(rule.name()))
                .findFirst()
                .orElse(usual);
        if (rule.equals(usual)) {
            rows.remove(rule);
        } else {
            rows.put(rule);
        }
        trail.done("operations.limit-set", "limits:all", before, rule);
    }

    public List<TrustedNetwork> networks() {
        return rows.networks();
    }

    /**
     * Calls from there are no longer limited by address.
     *
     * @throws Rejected operations.not-a-network, operations.network-too-wide, operations.network-known,
     *     operations.too-many-networks
     */
    public void trust(TrustedNetwork network) {
        network.range();
        List<TrustedNetwork> known = rows.networks();
        Rejected.unless(
                known.size() < TrustedNetwork.AT_MOST, "operations.too-many-networks", "most", TrustedNetwork.AT_MOST);
        if (known.stream().anyMatch(one -> one.text().equals(network.text()))) {
            throw Rejected.state("operations.network-known", "network", network.text());
        }
        rows.trust(network);
        trail.done("operations.network-trusted", "limits:all", null, network);
    }

    /** @throws Rejected operations.no-such-network */
    public void distrust(TrustedNetwork network) {
        if (!rows.distrust(network.text())) {
            throw Rejected.missing("operations.no-such-network", "network", network.text());
        }
        trail.done("operations.network-distrusted", "limits:all", network, null);
    }

    /** What every node counted in the last minutes. */
    public List<LimitFigures> figures() {
        List<String> alive = nodes.page(0, Page.LIMIT).items().stream()
                .filter(NodeView::alive)
                .map(NodeView::name)
                .toList();
        return board.of(alive);
    }
}
