package org.grandstand.gate;

import java.time.Instant;

/** A ticket that was let in. */
public record AdmittedTicket(String code, Instant at, String gate) {}
