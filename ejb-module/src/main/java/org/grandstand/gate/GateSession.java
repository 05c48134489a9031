package org.grandstand.gate;

import java.time.Instant;
import org.grandstand.programme.SessionFacts;

/**
 * A session that a gate may be opened for.
 *
 * @param opensAt when the doors open
 * @param closesAt until when people are let in
 */
public record GateSession(SessionFacts session, Instant opensAt, Instant closesAt) {}
