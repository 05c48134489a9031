package org.grandstand.it;

import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * The running server, as a test meets it. Base addresses have no slash at their end.
 *
 * @param site the public site, {@code http://127.0.0.1:port}
 * @param management health and metrics
 * @param simulators addresses of the stand-ins for third parties
 * @param dataFolder what the server keeps on disk, its log among it
 * @param database the same database that the server uses, for looking (invariants), not for writing
 */
public record Grandstand(
        URI site, URI management, SimulatorAddresses simulators, Path dataFolder, DataSource database) {

    /** Base of the API of version 1. */
    public URI api() {
        return URI.create(site + "/api/v1");
    }

    public URI backoffice() {
        return URI.create(site + "/backoffice");
    }

    /** @param wechat WeChat Pay  @param publicSecurity the real-name check */
    public record SimulatorAddresses(URI wechat, URI publicSecurity) {}
}
