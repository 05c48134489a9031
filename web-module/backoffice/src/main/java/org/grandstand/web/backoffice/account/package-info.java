/** Pages for staff and customers. */
package org.grandstand.web.backoffice.account;
