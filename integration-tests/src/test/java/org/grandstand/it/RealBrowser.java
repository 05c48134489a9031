package org.grandstand.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium as people have it; a test without one is skipped. Screenshots stay in the module's target folder to be looked at. */
final class RealBrowser implements AutoCloseable {

    static final int DESK_WIDTH = 1440;
    static final int DESK_HEIGHT = 900;

    static final int PHONE_WIDTH = 390;
    static final int PHONE_HEIGHT = 844;
    static final double PATIENCE_MILLISECONDS = 30_000;

    private static final String WIDER = "() => document.scrollingElement.scrollWidth > innerWidth || "
            + "[...document.querySelectorAll('.ui-datatable-tablewrapper')].some(one => one.scrollWidth > one.clientWidth)";
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private RealBrowser(Path chromium, List<String> arguments) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(arguments));
    }

    static RealBrowser start(String... further) {
        Path chromium = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        assumeTrue(Files.isExecutable(chromium), "no chromium at " + chromium);
        return new RealBrowser(
                chromium,
                Stream.concat(ARGUMENTS.stream(), Arrays.stream(further)).toList());
    }

    /** Whose pages may use a camera that is none; {@code --use-file-for-fake-video-capture=} names the film it shows. */
    static RealBrowser startWithCamera(String further) {
        return start("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", further);
    }

    /** A person at a desk, with no cookies yet. */
    Page desk(String locale) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(DESK_WIDTH, DESK_HEIGHT)
                .setLocale(locale)
                .setAcceptDownloads(true));
    }

    /** A person with a phone, who lets the page see through its camera. */
    Page phone(String locale) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setIsMobile(true)
                .setHasTouch(true)
                .setPermissions(List.of("camera"))
                .setLocale(locale));
    }

    private Page page(Browser.NewContextOptions whose) {
        BrowserContext context = browser.newContext(whose);
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLISECONDS);
        return context.newPage();
    }

    /** Picks what is labelled so in Chinese or in English. */
    static Locator.FilterOptions withText(String chinese, String english) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(chinese + "|" + english));
    }

    /** Errors of scripts and answers that nobody should meet, as they come. */
    static List<String> failures(Page page) {
        List<String> failures = new ArrayList<>();
        page.onPageError(failures::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                failures.add(message.text());
            }
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                failures.add(answer.status() + " " + answer.url());
            }
        });
        return failures;
    }

    /** What of the page, as it stands open, is wider than a desk or a phone shows; it is left at the desk's size. */
    static List<String> tooWide(Page page) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(PHONE_WIDTH, DESK_WIDTH)) {
            page.setViewportSize(width, DESK_HEIGHT);
            if ((boolean) page.evaluate(WIDER)) {
                found.add("wider than " + width + " px");
            }
        }
        return found;
    }

    /** What stands on the page on a phone and at a desk, in both languages; the page is opened again in between. */
    static void shotsInBothLanguages(BackOffice office, String name) {
        shots(office, name);
        office.otherLanguage();
        shots(office, name);
        office.otherLanguage();
    }

    /** What stands on the page on a phone and at a desk, in the language of the moment. */
    static void shots(BackOffice office, String name) {
        String language = office.english() ? "-en-" : "-zh-";
        for (int width : List.of(PHONE_WIDTH, DESK_WIDTH)) {
            office.page().setViewportSize(width, width == DESK_WIDTH ? DESK_HEIGHT : PHONE_HEIGHT);
            office.menuOpen(width == DESK_WIDTH);
            shot(office.page(), name + language + width);
        }
    }

    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
