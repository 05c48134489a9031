package org.grandstand.exchange;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What an import found and did, or would do.
 *
 * @param rows how many the file has
 * @param taken good rows
 * @param flawed rows that cannot be taken
 * @param warned rows taken with a warning
 * @param outcome figures by name, such as created, updated, unchanged
 * @param findings in the order of the file
 */
public record ImportReport(
        int rows, int taken, int flawed, int warned, Map<String, Integer> outcome, List<Finding> findings)
        implements Serializable {}
