/**
 * The API at {@code /api/v1}: resources translate between HTTP and the boundaries of the components, nothing else. Refusals
 * travel by themselves and become problem JSON (RFC 9457) in one place.
 */
package org.grandstand.web.api;
