package org.grandstand.programme;

import org.grandstand.kernel.Named;

/**
 * A session's venue, as much of it as lists need.
 *
 * @param zone IANA time zone in which the session's times are shown
 */
public record VenueFacts(long id, String code, Named name, String zone) {}
