/**
 * The back office at {@code /backoffice}: Facelets pages and one bean a page ({@code <What>Page}) that asks a boundary. The
 * frame, the menu, the list pattern and the way refusals are shown are here; a subsystem adds pages under
 * {@code /<subsystem>/}, its entries in {@link org.grandstand.web.backoffice.Menu} and its texts in
 * {@code texts/<subsystem>_zh.properties} and {@code _en}.
 */
package org.grandstand.web.backoffice;
