/** Pages on the books: statements, ledger, discrepancy cases. */
package org.grandstand.web.backoffice.settlement;
