package org.grandstand.demo.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.demo.control.DemoOrder.Ending;
import org.grandstand.demo.control.DemoSession.SaleStory;
import org.grandstand.programme.SessionFields;
import org.grandstand.sale.SalePlanTerms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I2.1")
class DemoContentTest {

    private static final long SEED = 7;
    private static final DemoCalendar CALENDAR = new DemoCalendar(Instant.parse("2026-11-22T15:59:59Z"));

    @Test
    @DisplayName("sixty sessions name sports and venues that the demo has, each number once")
    void sessionsFitTheirTables() {
        List<DemoSession> sessions = DemoContent.sessions();
        Set<String> sports =
                DemoContent.sports().stream().map(DemoContent.DemoSport::code).collect(Collectors.toSet());
        Set<String> venues = DemoContent.venues().stream()
                .map(venue -> venue.fields().code())
                .collect(Collectors.toSet());
        assertThat(sessions).hasSize(60).allSatisfy(session -> {
            assertThat(sports).contains(session.sport());
            assertThat(venues).contains(session.venue());
            assertThat(session.levels()).hasSizeBetween(3, 5);
        });
        assertThat(sessions.stream().map(DemoSession::number)).doesNotHaveDuplicates();
        assertThat(venues).hasSize(12);
    }

    @Test
    @DisplayName("whatever the hour of loading, windows open before they close, and one session is under way")
    void timesHold() {
        for (int hour = 0; hour < 24; hour++) {
            DemoCalendar calendar =
                    new DemoCalendar(Instant.parse("2026-11-22T00:01:00Z").plusSeconds(hour * 3600L));
            for (DemoSession session : DemoContent.sessions()) {
                SalePlanTerms terms = calendar.terms(session);
                assertThat(terms.opensAt()).isBefore(terms.closesAt());
            }
            SessionFields today = calendar.fields(DemoContent.sessions().stream()
                    .filter(session -> session.sale() == SaleStory.ENDING)
                    .findFirst()
                    .orElseThrow());
            assertThat(calendar.loadedAt()).isBetween(today.startsAt(), today.endsAt());
        }
        assertThat(CALENDAR.games().startDate()).isEqualTo("2026-12-12");
    }

    @Test
    @DisplayName("the same seed invents the same people, and no phone or document twice")
    void peopleAreRepeatable() {
        List<DemoCustomer> customers = DemoPeople.customers(SEED);
        assertThat(DemoPeople.customers(SEED)).isEqualTo(customers);
        Set<String> seen = new HashSet<>();
        for (DemoCustomer customer : customers) {
            assertThat(seen.add(customer.phone())).isTrue();
            assertThat(seen.add(customer.self().documentNumber())).isTrue();
            customer.related()
                    .forEach(person ->
                            assertThat(seen.add(person.documentNumber())).isTrue());
        }
    }

    @Test
    @DisplayName("orders end in every way, and nobody orders twice for one session")
    void ordersTellEveryStory() {
        List<DemoCustomer> buyers = DemoPeople.customers(SEED).stream()
                .filter(customer -> customer.self().resident())
                .toList();
        List<DemoSession> sold = DemoContent.sessions().stream()
                .filter(session -> session.sale().sold())
                .toList();
        List<DemoOrder> orders = DemoOrder.of(SEED, buyers, sold, "TTE01");
        assertThat(orders.stream().map(DemoOrder::ending)).contains(Ending.values());
        assertThat(orders.stream().map(order -> order.customer() + order.session()))
                .doesNotHaveDuplicates();
    }
}
