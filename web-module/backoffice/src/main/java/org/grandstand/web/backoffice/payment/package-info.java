/** Pages on payments: charges, paybacks, what providers notified. */
package org.grandstand.web.backoffice.payment;
