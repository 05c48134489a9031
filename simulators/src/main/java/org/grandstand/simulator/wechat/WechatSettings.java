package org.grandstand.simulator.wechat;

import java.nio.file.Path;

/**
 * @param stateFolder keys, settings and journal
 * @param timeScale length of waits against the provider's; see {@link Surroundings}
 * @param todayBill today's bill may be asked for
 * @param maxTrades as many orders are kept at most
 * @param refundsPerSecond calls a second, 150 at the provider; 0 is without limit
 */
public record WechatSettings(
        int port, Path stateFolder, double timeScale, boolean todayBill, int maxTrades, int refundsPerSecond) {}
