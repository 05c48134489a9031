package org.grandstand.venue;

import java.io.Serializable;
import java.util.List;
import org.grandstand.exchange.ImportReport;

/**
 * What importing a plan does or did.
 *
 * @param rows the report on the file's rows; null for files that are taken whole or not at all
 * @param change what it does to the venue's seats
 * @param notTaken names of categories in the file that were not taken, because categories belong to sessions
 * @param spread whether the file drew blocks on top of each other, so that they were moved apart
 */
public record PlanImportReport(ImportReport rows, PlanChange change, List<String> notTaken, boolean spread)
        implements Serializable {}
