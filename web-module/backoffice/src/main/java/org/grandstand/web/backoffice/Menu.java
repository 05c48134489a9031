package org.grandstand.web.backoffice;

import static org.grandstand.account.Role.BUSINESS_MANAGER;
import static org.grandstand.account.Role.CUSTOMER_SERVICE;
import static org.grandstand.account.Role.GATE_ADMINISTRATOR;
import static org.grandstand.account.Role.SYSTEM_ADMINISTRATOR;
import static org.grandstand.account.Role.TICKET_OPERATIONS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.account.Role;

/**
 * The left navigation, and who may open which page. Whoever adds a page adds its line here: to the entries when the menu
 * shows it, to the pages below them when other pages lead to it. A page without a line is refused to everybody.
 */
@Named
@RequestScoped
public class Menu {

    /** A page of a subsystem; the title of one in the menu is the text {@code menu.<subsystem>.<page>}. */
    private record Entry(Subsystem subsystem, String page, Set<Role> roles) {

        String path() {
            return "/" + subsystem.key() + "/" + page + PAGE;
        }
    }

    private static final String PAGE = ".xhtml";

    private static final List<Entry> ENTRIES = List.of(
            entry(Subsystem.VENUE, "venue-list", TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.PROGRAMME, "session-list", TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.PROGRAMME, "calendar", TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.PROGRAMME, "games", TICKET_OPERATIONS),
            entry(Subsystem.INVENTORY, "seating-list", TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.SALE, "plan-list", TICKET_OPERATIONS),
            entry(Subsystem.SALE, "waiting-rooms", TICKET_OPERATIONS),
            entry(Subsystem.SALE, "order-list", TICKET_OPERATIONS, CUSTOMER_SERVICE, BUSINESS_MANAGER),
            entry(Subsystem.GATE, "gate-list", GATE_ADMINISTRATOR, TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.GATE, "door-policies", GATE_ADMINISTRATOR, TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(
                    Subsystem.PAYMENT,
                    "charges",
                    BUSINESS_MANAGER,
                    TICKET_OPERATIONS,
                    CUSTOMER_SERVICE,
                    SYSTEM_ADMINISTRATOR),
            entry(
                    Subsystem.PAYMENT,
                    "paybacks",
                    BUSINESS_MANAGER,
                    TICKET_OPERATIONS,
                    CUSTOMER_SERVICE,
                    SYSTEM_ADMINISTRATOR),
            entry(
                    Subsystem.PAYMENT,
                    "notifications",
                    BUSINESS_MANAGER,
                    TICKET_OPERATIONS,
                    CUSTOMER_SERVICE,
                    SYSTEM_ADMINISTRATOR),
            entry(Subsystem.SETTLEMENT, "statements", BUSINESS_MANAGER, SYSTEM_ADMINISTRATOR),
            entry(Subsystem.SETTLEMENT, "ledger", BUSINESS_MANAGER, SYSTEM_ADMINISTRATOR),
            entry(Subsystem.SETTLEMENT, "cases", BUSINESS_MANAGER, SYSTEM_ADMINISTRATOR),
            entry(Subsystem.OPERATIONS, "jobs", TICKET_OPERATIONS, BUSINESS_MANAGER, SYSTEM_ADMINISTRATOR),
            entry(Subsystem.OPERATIONS, "nodes", SYSTEM_ADMINISTRATOR),
            entry(Subsystem.OPERATIONS, "limits", SYSTEM_ADMINISTRATOR),
            entry(Subsystem.OPERATIONS, "dead-letters", SYSTEM_ADMINISTRATOR),
            entry(Subsystem.REALNAME, "approvals", TICKET_OPERATIONS, CUSTOMER_SERVICE),
            entry(Subsystem.ACCOUNT, "staff-list", SYSTEM_ADMINISTRATOR),
            entry(Subsystem.ACCOUNT, "password-policy", SYSTEM_ADMINISTRATOR),
            entry(Subsystem.ACCOUNT, "customers", CUSTOMER_SERVICE, TICKET_OPERATIONS),
            entry(Subsystem.OPERATIONS, "audit", SYSTEM_ADMINISTRATOR, BUSINESS_MANAGER));

    /** Pages that other pages lead to. */
    private static final List<Entry> BELOW = List.of(
            entry(Subsystem.VENUE, "venue-detail", TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.VENUE, "venue-edit", TICKET_OPERATIONS),
            entry(Subsystem.VENUE, "venue-import", TICKET_OPERATIONS),
            entry(Subsystem.VENUE, "plan-import", TICKET_OPERATIONS),
            entry(Subsystem.VENUE, "plan-making", TICKET_OPERATIONS),
            entry(Subsystem.VENUE, "seat-map-edit", TICKET_OPERATIONS),
            entry(Subsystem.PROGRAMME, "session-detail", TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.PROGRAMME, "session-edit", TICKET_OPERATIONS),
            entry(Subsystem.PROGRAMME, "schedule-import", TICKET_OPERATIONS),
            entry(Subsystem.INVENTORY, "seating", TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.SALE, "plan-edit", TICKET_OPERATIONS),
            entry(Subsystem.SALE, "waiting-room", TICKET_OPERATIONS),
            entry(Subsystem.SALE, "order-detail", TICKET_OPERATIONS, CUSTOMER_SERVICE, BUSINESS_MANAGER),
            entry(
                    Subsystem.PAYMENT,
                    "charge",
                    BUSINESS_MANAGER,
                    TICKET_OPERATIONS,
                    CUSTOMER_SERVICE,
                    SYSTEM_ADMINISTRATOR),
            entry(Subsystem.GATE, "gate-checks", GATE_ADMINISTRATOR, TICKET_OPERATIONS, BUSINESS_MANAGER),
            entry(Subsystem.REALNAME, "person", TICKET_OPERATIONS, CUSTOMER_SERVICE),
            entry(Subsystem.ACCOUNT, "staff", SYSTEM_ADMINISTRATOR),
            entry(Subsystem.ACCOUNT, "staff-import", SYSTEM_ADMINISTRATOR),
            entry(Subsystem.ACCOUNT, "customer-import", TICKET_OPERATIONS),
            entry(Subsystem.ACCOUNT, "customer", CUSTOMER_SERVICE, TICKET_OPERATIONS));

    private static final Map<String, Set<Role>> ROLES_BY_PATH = Stream.concat(ENTRIES.stream(), BELOW.stream())
            .collect(Collectors.toUnmodifiableMap(Entry::path, Entry::roles));

    /** A subsystem with what the person may open in it. */
    public record Group(String key, String icon, boolean current, List<Item> items) {

        public String getKey() {
            return key;
        }

        public String getIcon() {
            return icon;
        }

        public boolean isCurrent() {
            return current;
        }

        public List<Item> getItems() {
            return items;
        }
    }

    /** One line of the menu. */
    public record Item(String textKey, String outcome, boolean current) {

        public String getTextKey() {
            return textKey;
        }

        public String getOutcome() {
            return outcome;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    private static final int FEW = 4;

    @Inject
    Me me;

    private static Entry entry(Subsystem subsystem, String page, Role... roles) {
        return new Entry(subsystem, page, Set.of(roles));
    }

    /**
     * Whether a person of these groups may open a page.
     *
     * @param path from the archive's root; what is no page of a subsystem is open to everybody who signed in
     */
    static boolean permits(String path, Set<String> groups) {
        boolean pageOfSubsystem = path.endsWith(PAGE) && path.lastIndexOf('/') > 0;
        return !pageOfSubsystem
                || ROLES_BY_PATH.getOrDefault(path, Set.of()).stream().anyMatch(role -> groups.contains(role.text()));
    }

    /** Whether the person at the screen may open a page of a subsystem. */
    public boolean permits(String path) {
        return me.hasOneOf(ROLES_BY_PATH.getOrDefault(path, Set.of()));
    }

    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>();
        for (Subsystem subsystem : Subsystem.values()) {
            List<Item> items = items(subsystem);
            if (!items.isEmpty()) {
                boolean current = me.viewId().startsWith("/" + subsystem.key() + "/");
                groups.add(new Group(subsystem.key(), subsystem.icon(), current, items));
            }
        }
        return groups;
    }

    /** Few enough groups are all shown open. */
    public boolean isFew() {
        return getGroups().size() <= FEW;
    }

    private List<Item> items(Subsystem subsystem) {
        return ENTRIES.stream()
                .filter(entry -> entry.subsystem == subsystem && me.hasOneOf(entry.roles))
                .map(entry -> item(subsystem, entry.page))
                .toList();
    }

    private Item item(Subsystem subsystem, String page) {
        String outcome = "/" + subsystem.key() + "/" + page;
        return new Item(
                "menu." + subsystem.key() + "." + page, outcome, me.viewId().equals(outcome + PAGE));
    }
}
