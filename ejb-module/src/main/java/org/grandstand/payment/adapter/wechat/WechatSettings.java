package org.grandstand.payment.adapter.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.kernel.Rejected;

/**
 * The configuration named by the environment (PAYMENT_WECHAT_CONFIG), read again when the file changes, so that keys are
 * rotated without a restart. Where notifications arrive is PAYMENT_NOTIFY_URL; by default this server on loopback.
 */
@ApplicationScoped
public class WechatSettings {

    private static final Logger LOG = Logger.getLogger(WechatSettings.class.getName());
    private static final String NOTIFICATIONS = "/api/v1/payments/wechat/notifications";

    private FileTime readAt;
    private WechatConfiguration configuration;

    /**
     * The configuration in force.
     *
     * @throws Rejected payment.provider-not-configured
     */
    synchronized WechatConfiguration current() {
        String named = System.getenv("PAYMENT_WECHAT_CONFIG");
        if (named == null || named.isBlank()) {
            throw missing("PAYMENT_WECHAT_CONFIG");
        }
        Path file = Path.of(named);
        try {
            FileTime changedAt = Files.getLastModifiedTime(file);
            if (!changedAt.equals(readAt)) {
                configuration = WechatConfiguration.read(file, notifyUrl());
                readAt = changedAt;
            }
            return configuration;
        } catch (IOException absent) {
            throw missing(named);
        } catch (IllegalStateException wrong) {
            LOG.log(Level.SEVERE, "the configuration of WeChat Pay is wrong: {0}", wrong.getMessage());
            throw missing(named);
        }
    }

    private static String notifyUrl() {
        String port = System.getenv().getOrDefault("PORT", "8080");
        return System.getenv().getOrDefault("PAYMENT_NOTIFY_URL", "http://127.0.0.1:" + port + NOTIFICATIONS);
    }

    private static Rejected missing(String where) {
        return Rejected.unavailable("payment.provider-not-configured", "provider", "WECHAT_PAY", "where", where);
    }
}
