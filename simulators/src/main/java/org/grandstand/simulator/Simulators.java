package org.grandstand.simulator;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.grandstand.simulator.publicsecurity.PublicSecuritySimulator;
import org.grandstand.simulator.wechat.WechatSimulator;

/** Starts every simulator and keeps them running until the process is told to end. */
public final class Simulators implements AutoCloseable {

    private final WechatSimulator wechat;
    private final PublicSecuritySimulator publicSecurity;

    Simulators(Settings settings, Clock clock) throws IOException, GeneralSecurityException {
        wechat = WechatSimulator.start(settings.wechat(), clock);
        try {
            publicSecurity = PublicSecuritySimulator.start(settings.publicSecurity(), clock);
        } catch (IOException | RuntimeException cannotStart) {
            wechat.close();
            throw cannotStart;
        }
    }

    /** Ends with status 1 and one line on standard error when something is wrong with the start. */
    public static void main(String[] arguments) {
        try {
            Settings settings = new Settings(arguments, System.getenv());
            Simulators simulators = new Simulators(settings, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(simulators::close, "stop"));
            System.out.println(simulators.greeting(settings));
        } catch (IOException | GeneralSecurityException | RuntimeException cannotStart) {
            System.err.println("The simulators cannot start: " + cannotStart.getMessage());
            System.exit(1);
        }
    }

    @Override
    public void close() {
        wechat.close();
        publicSecurity.close();
    }

    private String greeting(Settings settings) {
        return "WeChat Pay simulator      " + wechat.baseUrl() + "  " + WechatSimulator.merchantFile(settings.state())
                + "\nReal-name check simulator " + publicSecurity.baseUrl() + "  "
                + PublicSecuritySimulator.callerFile(settings.state());
    }
}
