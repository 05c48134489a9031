package org.grandstand.web.backoffice.search;

import java.util.List;

/** Looks for one kind of thing. */
public interface Lookup {

    /** Kind, and key of its heading; groups stand in the order of this enum. */
    enum Kind {
        ORDER("/sale/order-detail.xhtml"),
        TICKET("/sale/order-detail.xhtml"),
        CUSTOMER("/account/customer.xhtml"),
        PERSON("/realname/person.xhtml"),
        SESSION("/programme/session-detail.xhtml"),
        GATE("/gate/gate-checks.xhtml");

        private final String page;

        Kind(String page) {
            this.page = page;
        }

        /** Where a hit leads: who may not open the page does not find the thing. */
        public String page() {
            return page;
        }
    }

    Kind kind();

    /**
     * What fits; one more than is shown tells that there is more.
     *
     * @param text as typed, not blank
     */
    List<Hit> find(String text, int most);
}
