package org.grandstand.web.backoffice.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grandstand.account.AccountState;
import org.grandstand.account.Role;
import org.grandstand.account.StaffQuery;
import org.grandstand.account.StaffView;
import org.grandstand.account.boundary.StaffDesk;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.web.backoffice.Choices;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** The members of staff. */
@Named
@ViewScoped
public class StaffListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StaffDesk desk;

    @Inject
    ListExport export;

    private transient Listing<StaffView> list;
    private String text = "";
    private String state = "";
    private String role = "";

    private Page<StaffView> ask(PageRequest wanted) {
        StaffQuery query = new StaffQuery(
                text,
                Choices.of(AccountState.class, state),
                Role.of(role).orElse(null),
                wanted.sort(),
                wanted.ascending());
        return desk.search(query, wanted.first(), wanted.count());
    }

    private Map<String, String> filters() {
        return Map.of("text", text, "state", state, "role", role);
    }

    public Listing<StaffView> getList() {
        if (list == null) {
            list = new Listing<>(this::ask, this::filters);
        }
        return list;
    }

    public void export(String format) {
        List<ListExport.Column<StaffView>> columns = List.of(
                new ListExport.Column<>("account.login", StaffView::login),
                new ListExport.Column<>("account.name", StaffView::name),
                new ListExport.Column<>("account.roles", this::roles),
                new ListExport.Column<>("account.state", one -> export.text("state.account." + one.state())),
                new ListExport.Column<>("account.lastSignIn", StaffView::lastSignInAt),
                new ListExport.Column<>("account.createdAt", StaffView::createdAt));
        export.send(
                new ListExport.Named("account.staff", "staff:*", "menu.account.staff-list"),
                columns,
                getList(),
                format);
    }

    private String roles(StaffView one) {
        return one.roles().stream()
                .sorted()
                .map(role -> export.text("role." + role.text()))
                .collect(Collectors.joining(", "));
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    public Role[] getRoles() {
        return Arrays.stream(Role.values()).filter(Role::ofStaff).toArray(Role[]::new);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }
}
