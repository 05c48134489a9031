package org.grandstand.web.site;

import java.util.regex.Pattern;

/**
 * What a path of the site asks for.
 *
 * @param value decoded and normalised path within the web application, starting with a slash
 */
record SitePath(String value) {

    private static final String ASSETS = "/assets/";
    private static final Pattern FILE_NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    /** Built files with a hash of their content in the name: they never change. */
    boolean isAsset() {
        return value.startsWith(ASSETS) && canBeFile();
    }

    /** Only such names are looked up as files; all others cannot be ours. */
    boolean canBeFile() {
        return FILE_NAME.matcher(value).matches();
    }

    /** A route of the application in the browser: no file extension and no other web application's ground. */
    boolean isPage() {
        return !belongsElsewhere()
                && !value.substring(value.lastIndexOf('/') + 1).contains(".");
    }

    private boolean belongsElsewhere() {
        return under("/api")
                || under("/backoffice")
                || value.startsWith(ASSETS)
                || under("/WEB-INF")
                || under("/META-INF");
    }

    private boolean under(String root) {
        return value.equals(root) || value.startsWith(root + "/");
    }
}
