package org.grandstand.realname.control;

/** Port to the public-security system: do this name and this resident number belong together? */
public interface PublicSecurity {

    /** Its answers. Anything else is not an answer and comes as an {@link NoVerdict}. */
    enum Verdict {
        MATCH,
        DIFFERENT,
        NO_RECORD,
        UNREADABLE_NUMBER,
        UNREADABLE_NAME,
        TOO_OFTEN_TODAY
    }

    /** The system could not be asked, or did not know; asking later may help. */
    class NoVerdict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoVerdict(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** @throws NoVerdict when there is no answer now */
    Verdict check(String name, String residentNumber);
}
