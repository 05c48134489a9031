/** Pages for persons whose documents are looked at by hand. */
package org.grandstand.web.backoffice.realname;
