package org.grandstand.web.backoffice.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.grandstand.web.backoffice.Menu;

/**
 * What was typed into the top bar, looked for wherever the person has work. It comes in a form's body and never stands in an
 * address, because it may be a document's number.
 */
@Named
@RequestScoped
public class SearchPage {

    private static final int SHOWN = 10;
    private static final int CHARACTERS = 64;

    /** Hits of one kind. */
    public record Group(Lookup.Kind kind, List<Hit> hits, boolean more) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Menu menu;

    @Inject
    @Any
    Instance<Lookup> lookups;

    private List<Group> groups;

    /** Empty groups are left out. */
    public List<Group> getGroups() {
        if (groups == null) {
            groups = getText().isEmpty()
                    ? List.of()
                    : lookups.stream()
                            .filter(lookup -> menu.permits(lookup.kind().page()))
                            .sorted(Comparator.comparing(Lookup::kind))
                            .map(this::group)
                            .filter(group -> !group.hits().isEmpty())
                            .toList();
        }
        return groups;
    }

    private Group group(Lookup lookup) {
        List<Hit> found = lookup.find(getText(), SHOWN + 1);
        return new Group(lookup.kind(), found.stream().limit(SHOWN).toList(), found.size() > SHOWN);
    }

    /** What was typed, cut to what any number may have. */
    public String getText() {
        String typed = request.getParameter("q");
        String text = typed == null ? "" : typed.strip();
        return text.substring(0, Math.min(text.length(), CHARACTERS));
    }

    public int getShown() {
        return SHOWN;
    }
}
