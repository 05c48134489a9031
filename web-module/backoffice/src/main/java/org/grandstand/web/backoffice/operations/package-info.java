/** Pages about the running of the system: what was done by whom. */
package org.grandstand.web.backoffice.operations;
