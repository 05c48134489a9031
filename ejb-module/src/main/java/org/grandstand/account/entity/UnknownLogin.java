package org.grandstand.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Wrong passwords for a login that nobody has. They are counted as those of an account are: a wait that only accounts earn
 * would tell which logins have one. Logins share a bounded number of places, so that inventing them fills no table.
 */
@Entity
@Table(name = "account_unknown_login")
public class UnknownLogin {

    @Id
    private int place;

    @Embedded
    private FailedAttempts failures = new FailedAttempts();

    @Column(name = "failed_at")
    private Instant failedAt;

    protected UnknownLogin() {} // for JPA

    public UnknownLogin(int place, Instant now) {
        this.place = place;
        this.failedAt = now;
    }

    public void failed(int locking, Instant now) {
        failures.add(locking, now);
        failedAt = now;
    }

    public FailedAttempts failures() {
        return failures;
    }
}
