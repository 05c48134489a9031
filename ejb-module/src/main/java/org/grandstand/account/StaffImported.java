package org.grandstand.account;

import java.util.List;
import org.grandstand.exchange.ImportReport;

/**
 * What a bulk import of staff did.
 *
 * @param report rows and findings
 * @param made initial passwords that the system made, to be handed over; those that stood in the file are not repeated
 */
public record StaffImported(ImportReport report, List<InitialPassword> made) {}
