package org.grandstand.kernel;

/**
 * Who calls. The container carries it as the principal's name, {@code staff:12:li.lei} or {@code customer:34:}.
 *
 * @param kind what sort of account
 * @param id the account's id; 0 for the system and for anonymous callers
 * @param login as signed in; empty for customers
 */
public record Caller(Kind kind, long id, String login) {

    /** Sorts of accounts. */
    public enum Kind {
        STAFF,
        CUSTOMER,
        SYSTEM,
        ANONYMOUS
    }

    public static final Caller SYSTEM = new Caller(Kind.SYSTEM, 0, "system");
    public static final Caller ANONYMOUS = new Caller(Kind.ANONYMOUS, 0, "anonymous");

    public static Caller staff(long id, String login) {
        return new Caller(Kind.STAFF, id, login);
    }

    public static Caller customer(long id) {
        return new Caller(Kind.CUSTOMER, id, "");
    }

    /** Reads a principal's name; anything that is not ours is anonymous. */
    public static Caller of(String principalName) {
        String[] parts = principalName == null ? new String[0] : principalName.split(":", 3);
        if (parts.length == 3 && parts[0].equals("staff")) {
            return staff(Long.parseLong(parts[1]), parts[2]);
        }
        if (parts.length == 3 && parts[0].equals("customer")) {
            return customer(Long.parseLong(parts[1]));
        }
        return SYSTEM.login.equals(principalName) ? SYSTEM : ANONYMOUS;
    }

    /** The principal's name, and how the audit trail writes the person. */
    public String principalName() {
        return switch (kind) {
            case STAFF -> "staff:" + id + ":" + login;
            case CUSTOMER -> "customer:" + id + ":";
            case SYSTEM, ANONYMOUS -> login;
        };
    }
}
