package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.account.entity.UnknownLogin;
import org.grandstand.kernel.control.FieldCipher;

/** The counts of wrong passwords for logins that nobody has. */
@ApplicationScoped
public class UnknownLogins {

    /** No count is kept longer after its last failure; no wait is longer either. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final String FIELD = "account.unknown-login";
    /** Hex digits of a login's place: a million places, whatever is made up. */
    private static final int PLACE_DIGITS = 5;

    private static final int HEXADECIMAL = 16;

    @PersistenceContext
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    public Optional<UnknownLogin> find(String login) {
        return Optional.ofNullable(entities.find(UnknownLogin.class, place(login)));
    }

    public UnknownLogin forUpdate(String login, Instant now) {
        UnknownLogin known = entities.find(UnknownLogin.class, place(login), LockModeType.PESSIMISTIC_WRITE);
        return known == null ? added(login, now) : known;
    }

    private UnknownLogin added(String login, Instant now) {
        UnknownLogin fresh = new UnknownLogin(place(login), now);
        entities.persist(fresh);
        return fresh;
    }

    public int forgetFailedBefore(Instant then) {
        return entities.createQuery("delete from UnknownLogin u where u.failedAt < :then")
                .setParameter("then", then)
                .executeUpdate();
    }

    private int place(String login) {
        return Integer.parseInt(cipher.index(FIELD, login).substring(0, PLACE_DIGITS), HEXADECIMAL);
    }
}
