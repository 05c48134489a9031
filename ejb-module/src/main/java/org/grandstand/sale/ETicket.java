package org.grandstand.sale;

import org.grandstand.inventory.SeatAddress;
import org.grandstand.inventory.TicketView;
import org.grandstand.kernel.Money;
import org.grandstand.programme.SessionFacts;

/**
 * A bought ticket as its customer shows it (I8.1).
 *
 * @param qr signed content of its QR code
 * @param holderName masked; null without real names
 */
public record ETicket(
        TicketView ticket,
        String qr,
        SessionFacts session,
        SeatAddress seat,
        String level,
        Money price,
        String holderName) {}
