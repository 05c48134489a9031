package org.grandstand.web.backoffice.account;

import java.io.Serializable;
import org.grandstand.account.PasswordPolicy;

/** A password policy while it is edited. */
public class PolicyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private int leastCharacters;
    private int leastClasses;
    private int changeDays;
    private int locking;
    private int remembered;

    PolicyForm(PasswordPolicy policy) {
        leastCharacters = policy.leastCharacters();
        leastClasses = policy.leastClasses();
        changeDays = policy.changeDays();
        locking = policy.locking();
        remembered = policy.remembered();
    }

    PasswordPolicy policy() {
        return new PasswordPolicy(leastCharacters, leastClasses, changeDays, locking, remembered);
    }

    public int getLeastCharacters() {
        return leastCharacters;
    }

    public void setLeastCharacters(int leastCharacters) {
        this.leastCharacters = leastCharacters;
    }

    public int getLeastClasses() {
        return leastClasses;
    }

    public void setLeastClasses(int leastClasses) {
        this.leastClasses = leastClasses;
    }

    public int getChangeDays() {
        return changeDays;
    }

    public void setChangeDays(int changeDays) {
        this.changeDays = changeDays;
    }

    public int getLocking() {
        return locking;
    }

    public void setLocking(int locking) {
        this.locking = locking;
    }

    public int getRemembered() {
        return remembered;
    }

    public void setRemembered(int remembered) {
        this.remembered = remembered;
    }
}
