package org.grandstand.gate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.gate.GatePolicyView;
import org.grandstand.gate.entity.Doors;
import org.grandstand.kernel.control.Database;
import org.grandstand.programme.SessionFacts;

/** The policies: a venue's own, else the general one, else the usual one. */
@ApplicationScoped
public class GatePolicies {

    @Inject
    Database database;

    public List<GatePolicyView> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select venue_id, opens_minutes_before, closes_minutes_after from gate_policy order by venue_id")
                        .map((row, context) -> new GatePolicyView(row.getLong(1), row.getInt(2), row.getInt(3)))
                        .list());
    }

    public Doors doors(SessionFacts session) {
        return doors(List.of(session)).get(0);
    }

    public List<Doors> doors(List<SessionFacts> sessions) {
        Map<Long, GatePolicyView> policies =
                all().stream().collect(Collectors.toMap(GatePolicyView::venue, Function.identity()));
        GatePolicyView general = policies.getOrDefault(GatePolicyView.EVERYWHERE, GatePolicyView.USUAL);
        return sessions.stream()
                .map(session ->
                        new Doors(session, policies.getOrDefault(session.venue().id(), general)))
                .toList();
    }

    public void set(GatePolicyView policy) {
        database.jdbi().useHandle(handle -> {
            int changed = handle.createUpdate("update gate_policy set opens_minutes_before = :opens, "
                            + "closes_minutes_after = :closes, version = version + 1 where venue_id = :venue")
                    .bind("opens", policy.opensMinutesBefore())
                    .bind("closes", policy.closesMinutesAfter())
                    .bind("venue", policy.venue())
                    .execute();
            if (changed == 0) {
                handle.execute(
                        "insert into gate_policy (venue_id, opens_minutes_before, closes_minutes_after, version) "
                                + "values (?, ?, ?, 0)",
                        policy.venue(),
                        policy.opensMinutesBefore(),
                        policy.closesMinutesAfter());
            }
        });
    }
}
