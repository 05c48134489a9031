package org.grandstand.sale.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.kernel.control.Json;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.control.TermsBook;

/**
 * Goes the first steps of an order before the server says that it is ready: reads one, and the terms of what is on sale. A node that
 * is added in a rush would otherwise do so with hundreds of customers waiting for its first answer.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(
        TransactionAttributeType
                .NOT_SUPPORTED) // as orders do; and what is refused must not keep the server from starting
public class OrderRehearsal {

    private static final Logger LOG = Logger.getLogger(OrderRehearsal.class.getName());
    private static final int SESSIONS = 200;
    private static final String ORDER =
            "{\"session\":\"\",\"items\":[{\"level\":\"A\",\"holder\":\"\"}],\"channel\":\"WEB\"}";

    @Inject
    TermsBook terms;

    @PostConstruct
    void rehearse() {
        try {
            Json.read(ORDER, PlaceOrder.class);
            int read = terms.readAhead(SESSIONS);
            LOG.log(Level.INFO, "the terms of {0} sessions are in memory", read);
        } catch (RuntimeException failed) { // orders read what they need
            LOG.log(Level.WARNING, "the terms of what is on sale could not be read ahead", failed);
        }
    }
}
