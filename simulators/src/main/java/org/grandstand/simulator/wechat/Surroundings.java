package org.grandstand.simulator.wechat;

import java.time.Clock;
import java.time.Duration;

/**
 * Where and when the simulator stands.
 *
 * @param baseUrl its own address, without a slash at the end
 * @param scale length of its waits against the provider's: 1 is as slow as the real one, 0.01 a hundred times faster
 */
record Surroundings(String baseUrl, Clock clock, double scale) {

    Duration scaled(Duration real) {
        return Duration.ofNanos(Math.round(real.toNanos() * scale));
    }
}
