package org.grandstand.simulator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grandstand.simulator.publicsecurity.PublicSecuritySettings;
import org.grandstand.simulator.wechat.WechatSettings;

/** What the start was told: arguments {@code --name=value} first, then environment variables, then defaults. */
final class Settings {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("SIMULATOR_STATE", "data/simulators"),
            Map.entry("WECHAT_SIMULATOR_PORT", "8091"),
            Map.entry("PUBLIC_SECURITY_SIMULATOR_PORT", "8092"),
            Map.entry("WECHAT_TIME_SCALE", "1"),
            Map.entry("WECHAT_TODAY_BILL", "false"),
            Map.entry("WECHAT_MAX_TRADES", "50000"),
            Map.entry("WECHAT_REFUNDS_PER_SECOND", "150"),
            Map.entry("PUBLIC_SECURITY_POPULATION", ""),
            Map.entry("PUBLIC_SECURITY_ENROL_UNKNOWN", "false"),
            Map.entry("PUBLIC_SECURITY_CALLS_PER_SECOND", "100"),
            Map.entry("PUBLIC_SECURITY_CALLS_PER_NUMBER", "15"));

    /** In the demo, waits are fifty times shorter, bills come at once and a visitor can register as himself. */
    private static final Map<String, String> DEMO = Map.of(
            "WECHAT_TIME_SCALE", "0.02",
            "WECHAT_TODAY_BILL", "true",
            "WECHAT_REFUNDS_PER_SECOND", "0",
            "PUBLIC_SECURITY_ENROL_UNKNOWN", "true",
            "PUBLIC_SECURITY_CALLS_PER_SECOND", "0");

    private static final Set<String> BOOLEANS = Set.of("true", "false");
    private static final int MAX_PORT = 65_535;

    private final Map<String, String> values = new HashMap<>(DEFAULTS);

    /** @throws IllegalArgumentException naming the argument that is not understood */
    Settings(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        boolean demo = false;
        for (String argument : arguments) {
            if (argument.equals("--demo")) demo = true;
            else given.put(name(argument), argument.substring(argument.indexOf('=') + 1));
        }
        if (demo) values.putAll(DEMO);
        DEFAULTS.keySet().stream()
                .filter(environment::containsKey)
                .forEach(name -> values.put(name, environment.get(name)));
        values.putAll(given);
    }

    WechatSettings wechat() {
        return new WechatSettings(
                number("WECHAT_SIMULATOR_PORT", MAX_PORT),
                state(),
                scale(),
                truth("WECHAT_TODAY_BILL"),
                number("WECHAT_MAX_TRADES", Integer.MAX_VALUE),
                number("WECHAT_REFUNDS_PER_SECOND", Integer.MAX_VALUE));
    }

    PublicSecuritySettings publicSecurity() {
        String population = values.get("PUBLIC_SECURITY_POPULATION");
        return new PublicSecuritySettings(
                number("PUBLIC_SECURITY_SIMULATOR_PORT", MAX_PORT),
                state(),
                population.isEmpty() ? Optional.empty() : Optional.of(Path.of(population)),
                truth("PUBLIC_SECURITY_ENROL_UNKNOWN"),
                number("PUBLIC_SECURITY_CALLS_PER_SECOND", Integer.MAX_VALUE),
                number("PUBLIC_SECURITY_CALLS_PER_NUMBER", Integer.MAX_VALUE));
    }

    Path state() {
        return Path.of(values.get("SIMULATOR_STATE"));
    }

    /** {@code --wechat-time-scale=1} sets WECHAT_TIME_SCALE. */
    private static String name(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 3 || !argument.startsWith("--")
                ? ""
                : argument.substring(2, equals).replace('-', '_').toUpperCase(Locale.ROOT);
        if (DEFAULTS.containsKey(name)) return name;
        throw new IllegalArgumentException("Unknown argument " + argument + "; known are --demo and "
                + DEFAULTS.keySet().stream().sorted().toList()
                + ", written like --wechat-time-scale=0.02");
    }

    private int number(String name, int maximum) {
        String text = values.get(name);
        if (text.matches("\\d{1,10}") && Long.parseLong(text) <= maximum) return Integer.parseInt(text);
        throw wrong(name, "a whole number from 0 to " + maximum);
    }

    private boolean truth(String name) {
        if (BOOLEANS.contains(values.get(name))) return Boolean.parseBoolean(values.get(name));
        throw wrong(name, "true or false");
    }

    private double scale() {
        String text = values.get("WECHAT_TIME_SCALE");
        if (text.matches("\\d{1,3}(\\.\\d{1,9})?")) return Double.parseDouble(text);
        throw wrong("WECHAT_TIME_SCALE", "a number such as 1 or 0.02");
    }

    private IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException(name + " must be " + expected + ", not \"" + values.get(name) + "\"");
    }
}
