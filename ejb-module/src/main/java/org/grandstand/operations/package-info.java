/**
 * How the system runs: schema migration at start, runs of long work with their progress, switches and limits,
 * first answers to writes that are sent again.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>O4 The running state is shown.
 *   <li>K5 Every kind of access is limited.
 * </ul>
 */
@BusinessComponent(
        name = "operations",
        mayUse = {"kernel", "audit"})
package org.grandstand.operations;

import org.grandstand.kernel.BusinessComponent;
