/**
 * Files in, files out: the one frame by which spreadsheets are imported and the one by which lists are exported. It reads
 * and writes files and reports on rows; what a row means is said by the component that imports it.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>U1.2, I2.1, I1.2 Import with row-level report, nothing half imported.
 *   <li>U1.10, I1.2 Export of lists, on record.
 * </ul>
 */
@BusinessComponent(
        name = "exchange",
        mayUse = {"kernel", "audit"})
package org.grandstand.exchange;

import org.grandstand.kernel.BusinessComponent;
