package org.grandstand.venue;

import org.grandstand.kernel.Named;

/**
 * What people enter about a venue.
 *
 * @param code letters, digits and dashes, at most 24; the venue's name in addresses of pages and files
 * @param zone IANA time zone
 * @param purpose may be null
 */
public record VenueFields(String code, Named name, String address, String purpose, String zone) {}
