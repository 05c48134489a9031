package org.grandstand.account.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.grandstand.account.AccountState;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.Role;
import org.grandstand.account.SignIn;
import org.grandstand.account.StaffForm;
import org.grandstand.account.StaffView;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;

/** A member of staff: made by a system administrator with an initial password that must be changed first of all. */
@Entity
@Table(name = "account_staff")
public class Staff {

    @Id
    private long id;

    private String login;
    private String name;

    @Column(name = "password_hash")
    private String verifier;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Embedded
    private FailedAttempts failures = new FailedAttempts();

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @Version
    private int version;

    protected Staff() {} // for JPA

    public Staff(StaffForm form, String initialVerifier, Instant now) {
        this.id = Ids.next();
        this.login = form.login();
        this.createdAt = now;
        this.state = AccountState.ACTIVE;
        edit(form);
        resetPassword(initialVerifier);
    }

    /** Takes over name and roles; the login stays what it was. */
    public final void edit(StaffForm form) {
        name = form.name();
        roles = form.roles().stream().map(Role::text).collect(Collectors.toCollection(HashSet::new));
    }

    /** Gives an initial password, which opens nothing but the change of it. */
    public final void resetPassword(String initialVerifier) {
        verifier = initialVerifier;
        mustChangePassword = true;
        failures.clear();
    }

    public void changePassword(String ownVerifier, Instant now) {
        verifier = ownVerifier;
        mustChangePassword = false;
        passwordChangedAt = now;
        failures.clear();
    }

    public void lock() {
        require(AccountState.ACTIVE);
        state = AccountState.LOCKED;
    }

    /** Ends a lock, whether staff set it or wrong passwords did. */
    public void unlock() {
        Rejected.unless(state != AccountState.DISABLED, "account.staff-disabled", "login", login);
        state = AccountState.ACTIVE;
        failures.clear();
    }

    public void disable() {
        Rejected.unless(state != AccountState.DISABLED, "account.staff-disabled", "login", login);
        state = AccountState.DISABLED;
    }

    /** Takes a disabled account into use again; its password has to be reset then. */
    public void enable() {
        require(AccountState.DISABLED);
        state = AccountState.ACTIVE;
    }

    private void require(AccountState expected) {
        if (state != expected) {
            throw Rejected.state("account.wrong-state", "state", state);
        }
    }

    public void failed(int locking, Instant now) {
        failures.add(locking, now);
    }

    /** The password was right: counts from now, and tells who is signed in. */
    public SignIn signedIn(PasswordPolicy policy, Instant now, Instant expiresAt) {
        failures.clear();
        Instant setAt = passwordChangedAt == null ? createdAt : passwordChangedAt;
        mustChangePassword = mustChangePassword || policy.overdue(setAt, now);
        lastSignInAt = now;
        return new SignIn(Caller.Kind.STAFF, id, login, null, name, roleTexts(), mustChangePassword, now, expiresAt);
    }

    private Set<String> roleTexts() {
        return new TreeSet<>(roles);
    }

    public boolean has(Role role) {
        return state == AccountState.ACTIVE && roles.contains(role.text());
    }

    public long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public AccountState state() {
        return state;
    }

    public String verifier() {
        return verifier;
    }

    public FailedAttempts failures() {
        return failures;
    }

    public Caller caller() {
        return Caller.staff(id, login);
    }

    public StaffView view(Instant now) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        roles.forEach(text -> Role.of(text).ifPresent(held::add));
        return new StaffView(
                id,
                login,
                name,
                Set.copyOf(held),
                state,
                failures.waitUntil(now).orElse(null),
                mustChangePassword,
                lastSignInAt,
                createdAt);
    }
}
