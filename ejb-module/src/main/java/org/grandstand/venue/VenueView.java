package org.grandstand.venue;

import java.io.Serializable;
import org.grandstand.kernel.Named;

/**
 * A venue as others see it.
 *
 * @param purpose what it serves; null when nobody said
 * @param zone the IANA time zone in which its local times are shown
 * @param seatTotal seats that exist (removed ones do not count)
 * @param width of the plan, in plan units (centimetres)
 * @param height of the plan, in plan units (centimetres)
 * @param planVersion grows with every change of the plan; 0 while there is none
 */
public record VenueView(
        long id,
        String code,
        Named name,
        String address,
        String purpose,
        String zone,
        int seatTotal,
        int width,
        int height,
        int planVersion)
        implements Serializable {}
