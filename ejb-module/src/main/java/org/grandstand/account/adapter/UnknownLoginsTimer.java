package org.grandstand.account.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.grandstand.account.boundary.SignInAttempts;

/** Forgets wrong passwords for logins that nobody has, on one node of the cluster. */
@Singleton
public class UnknownLoginsTimer {

    @Inject
    SignInAttempts attempts;

    @Schedule(hour = "*", minute = "23", info = "forgetting of unknown logins")
    void forget() {
        attempts.forgetUnknown();
    }
}
