package org.grandstand.web.backoffice.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.account.InitialPassword;
import org.grandstand.account.Role;
import org.grandstand.account.StaffForm;
import org.grandstand.account.StaffView;
import org.grandstand.account.boundary.StaffDesk;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** One member of staff: a new one when no id is given. */
@Named
@ViewScoped
public class StaffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StaffDesk desk;

    private String id;
    private String login = "";
    private String name = "";
    private String[] chosen = {};
    private transient StaffView staff;
    private transient InitialPassword initial;

    public void load() {
        if (id != null) {
            show(desk.view(parsed()));
        }
    }

    private long parsed() {
        return Ids.parse(id).orElseThrow(() -> Rejected.missing("account.no-such-staff", "staff", id));
    }

    private void show(StaffView view) {
        staff = view;
        login = view.login();
        name = view.name();
        chosen = view.roles().stream().map(Role::name).toArray(String[]::new);
    }

    public void save() {
        if (id == null) {
            initial = desk.create(form());
            id = Ids.text(initial.staffId());
            load();
        } else {
            show(desk.edit(parsed(), form()));
        }
    }

    private StaffForm form() {
        Set<Role> roles = Arrays.stream(chosen).map(Role::valueOf).collect(Collectors.toSet());
        return new StaffForm(login, name, roles.isEmpty() ? EnumSet.noneOf(Role.class) : roles);
    }

    public void resetPassword() {
        initial = desk.resetPassword(parsed());
        load();
    }

    public void lock() {
        show(desk.lock(parsed()));
    }

    public void unlock() {
        show(desk.unlock(parsed()));
    }

    public void disable() {
        show(desk.disable(parsed()));
    }

    public void enable() {
        initial = desk.enable(parsed());
        load();
    }

    /** Null while a new one is entered. */
    public StaffView getStaff() {
        if (staff == null && id != null) {
            staff = desk.view(parsed());
        }
        return staff;
    }

    /** Shown once, right after it was made; null otherwise. */
    public InitialPassword getInitial() {
        return initial;
    }

    public Role[] getRoles() {
        return Arrays.stream(Role.values()).filter(Role::ofStaff).toArray(Role[]::new);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null || id.isEmpty() ? null : id;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }
}
