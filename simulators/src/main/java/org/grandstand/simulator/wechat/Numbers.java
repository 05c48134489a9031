package org.grandstand.simulator.wechat;

import java.time.Instant;
import org.grandstand.simulator.secret.Secrets;

/** Numbers that the provider gives out, in its own shapes. */
final class Numbers {

    private Numbers() {}

    /** 28 digits: 4200, six more, the date in Beijing, ten more. */
    static String transaction(Instant now) {
        return "4200" + Secrets.digits(6) + Beijing.compactDate(now) + Secrets.digits(10);
    }

    /** 29 digits that begin with 503. */
    static String refund(Instant now) {
        return "503" + Secrets.digits(8) + Beijing.compactDate(now) + Secrets.digits(10);
    }

    static String prepay(Instant now) {
        return "wx" + Beijing.compactDate(now) + Secrets.hexadecimal(26);
    }

    /** The {@code pr} of a code_url. */
    static String token() {
        return Secrets.text(9);
    }

    static String openid() {
        return "o" + Secrets.text(27);
    }
}
