// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window. It resolves no name and has a profile of its own, which is deleted at the end. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A strong reference, so that the level is kept. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts the browser; skips the test if it is not installed. */
    static Browser start() {
        Optional<File> chromium = executable("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromeDriver = executable("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromeDriver.isPresent(),
                "The status page is NOT TESTED: chromium and chromedriver are not installed");
        SELENIUM.setLevel(Level.SEVERE);
        try {
            Path profile = Files.createTempDirectory("status-page-profile");
            // Both programs are named, so that Selenium looks for neither and downloads nothing.
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromeDriver.get())
                    .usingAnyFreePort()
                    .withSilent(true)
                    .build();
            return new Browser(new ChromeDriver(service, options(chromium.get(), profile)), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(File chromium, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private static Optional<File> executable(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Opens a page of this width in CSS pixels and waits until it shows the state of the simulator. */
    void open(String url, int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        Map<String, String> motion = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme, motion)));
        driver.get(url + "/");
        await("document.getElementById('task-time').textContent !== '–'");
    }

    void open(String url) {
        open(url, 1200, false);
    }

    /** Waits until a JavaScript expression is true. */
    void await(String condition) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        try {
            driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                    + "const check = () => { if (" + condition + ") { done(); } else { setTimeout(check, 50); } };"
                    + "check();");
        } catch (RuntimeException e) {
            throw new AssertionError("Never true: " + condition + "\n" + text("body"), e);
        }
    }

    /** Waits until the text of the element contains this text. */
    void awaitText(String selector, String text) {
        String quoted = "'" + text.replace("'", "\\'") + "'";
        await("(document.querySelector('" + selector + "') || {textContent: ''}).textContent.includes(" + quoted + ")");
    }

    /** Runs a script and returns the list that it returns, each element as text. */
    List<String> list(String script) {
        return ((List<?>) evaluate(script)).stream().map(String::valueOf).toList();
    }

    boolean isTrue(String script) {
        return (Boolean) evaluate(script);
    }

    long number(String script) {
        return (Long) evaluate(script);
    }

    String string(String script) {
        return (String) evaluate(script);
    }

    private Object evaluate(String script) {
        Object value = driver.executeScript(script);
        if (value == null) {
            throw new AssertionError("No value: " + script);
        }
        return value;
    }

    /** Returns the text that is visible in the element. */
    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Presses keys, one after another. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    Map<String, Object> devTools(String command) {
        return driver.executeCdpCommand(command, Map.of());
    }

    /** Returns the messages of this log since the last call, and removes them. */
    List<String> log(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // The browser may still delete files itself; what remains is in the folder for temporary files.
            SELENIUM.log(Level.FINE, e, () -> String.format(Locale.ROOT, "Cannot delete %s", profile));
        }
    }
}
