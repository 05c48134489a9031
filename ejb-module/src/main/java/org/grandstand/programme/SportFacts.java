package org.grandstand.programme;

import org.grandstand.kernel.Named;

/** A discipline. */
public record SportFacts(long id, String code, Named name) {}
