package org.grandstand.simulator.wechat;

import java.nio.file.Path;
import org.grandstand.simulator.MovableClock;

/** A running simulator with a merchant that knows it; waits are a thousand times shorter than the real ones. */
final class Provider implements AutoCloseable {

    static final double SCALE = 0.001;

    final MovableClock clock = new MovableClock();
    final Path folder;
    final boolean todayBill;
    WechatSimulator simulator;
    MerchantClient merchant;

    Provider(Path folder, boolean todayBill) throws Exception {
        this.folder = folder;
        this.todayBill = todayBill;
        start();
    }

    void restart() throws Exception {
        simulator.close();
        start();
    }

    String url(String path) {
        return simulator.baseUrl() + path;
    }

    private void start() throws Exception {
        simulator = WechatSimulator.start(new WechatSettings(0, folder, SCALE, todayBill, 1_000, 150), clock);
        merchant = new MerchantClient(folder, clock);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
