/**
 * Serves the public site, built in {@code clients/site}, at the context root.
 *
 * <p>The pages are one application in the browser with its own routes, so a path that names no file is answered with
 * the application itself; the API and the back office are other web applications and are never shadowed. Everything
 * here is static and fit for a content network (N3); headers follow the security baseline (N1).
 */
package org.grandstand.web.site;
