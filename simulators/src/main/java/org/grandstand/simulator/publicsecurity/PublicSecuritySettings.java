package org.grandstand.simulator.publicsecurity;

import java.nio.file.Path;
import java.util.Optional;

/**
 * @param stateFolder credentials and journal
 * @param populationFile {@code name,id} lines to load at the start
 * @param enrolsUnknown see {@link IdCardVerification}
 * @param callsPerSecond 100 at the provider; 0 is without limit
 * @param perNumberAndDay questions about one number a day
 */
public record PublicSecuritySettings(
        int port,
        Path stateFolder,
        Optional<Path> populationFile,
        boolean enrolsUnknown,
        int callsPerSecond,
        int perNumberAndDay) {}
