package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;
import org.grandstand.operations.TrustedNetwork;

/** The limits in force, as this node last read them: every call looks at them, so they stay in memory. */
@ApplicationScoped
public class LimitBook {

    private static final Logger LOG = Logger.getLogger(LimitBook.class.getName());

    /** Networks of the operator's own load runs and checks, with commas between them: they are not limited at all. */
    static final String TRUSTED_BY_OPERATOR = "TRUSTED_NETWORKS";

    private record Read(Map<CallKind, Map<LimitSubject, LimitRule>> rules, List<TrustedNetwork.Range> trusted) {}

    @Inject
    LimitRows rows;

    private final List<TrustedNetwork.Range> ofOperator = ranges(System.getenv().getOrDefault(TRUSTED_BY_OPERATOR, ""));
    private volatile Read read = new Read(byKind(LimitRules.USUAL), ofOperator);

    /** Reads what is set now. */
    public void refresh() {
        List<TrustedNetwork.Range> trusted = new ArrayList<>(ofOperator);
        rows.networks().forEach(network -> trusted.add(network.range()));
        read = new Read(byKind(LimitRules.all(rows.changed())), List.copyOf(trusted));
    }

    private static List<TrustedNetwork.Range> ranges(String listed) {
        return Stream.of(listed.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> range(text).stream())
                .toList();
    }

    private static Optional<TrustedNetwork.Range> range(String text) {
        try {
            return Optional.of(new TrustedNetwork(text, "").range());
        } catch (Rejected wrong) {
            LOG.log(Level.SEVERE, TRUSTED_BY_OPERATOR + " names no network: " + text, wrong);
            return Optional.empty();
        }
    }

    private static Map<CallKind, Map<LimitSubject, LimitRule>> byKind(List<LimitRule> rules) {
        Map<CallKind, Map<LimitSubject, LimitRule>> byKind = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            byKind.put(kind, new EnumMap<>(LimitSubject.class));
        }
        rules.stream()
                .filter(LimitRule::active)
                .forEach(rule -> byKind.get(rule.kind()).put(rule.subject(), rule));
        return byKind;
    }

    /** The rule in force; empty when such calls are not counted. */
    public Optional<LimitRule> rule(CallKind kind, LimitSubject subject) {
        return Optional.ofNullable(read.rules.get(kind).get(subject));
    }

    /** Whether calls from there are free of limits by address. */
    public boolean trusts(InetAddress address) {
        return holds(read.trusted, address);
    }

    /** Whether it is the operator who calls, who is not limited. */
    public boolean isOperator(InetAddress address) {
        return holds(ofOperator, address);
    }

    private static boolean holds(List<TrustedNetwork.Range> networks, InetAddress address) {
        for (TrustedNetwork.Range range : networks) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
