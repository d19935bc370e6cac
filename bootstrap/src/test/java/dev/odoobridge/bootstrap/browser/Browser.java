package dev.odoobridge.bootstrap.browser;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window. Elements are named by CSS selectors and waited for. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-sync",
          "--no-first-run",
          "--metrics-recording-only",
          "--disable-domain-reliability",
          "--no-pings",
          "--window-size=1280,1600");

  private final ChromeDriver driver;

  Browser() {
    var options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(FLAGS);
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.SEVERE);
    options.setCapability("goog:loggingPrefs", logs);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .build();
    driver = new ChromeDriver(service, options);
  }

  void open(String url) {
    driver.get(url);
  }

  void type(String selector, String text) {
    var field = element(selector);
    field.clear();
    field.sendKeys(text);
  }

  void click(String selector) {
    element(selector).click();
  }

  String text(String selector) {
    return element(selector).getText();
  }

  /** Waits until the element has a text that holds this one. */
  void waitFor(String selector, String text) {
    waiting("no \"" + text + "\" in " + selector)
        .until(
            _ ->
                driver.findElements(By.cssSelector(selector)).stream()
                    .anyMatch(element -> element.getText().contains(text)));
  }

  /** The errors in the browser's console, but for requests that were refused on purpose. */
  String complaints() {
    return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
        .map(Object::toString)
        .filter(line -> !line.contains("the server responded with a status of 401"))
        .collect(Collectors.joining("\n"));
  }

  private WebElement element(String selector) {
    return waiting("there is no " + selector)
        .until(
            _ ->
                driver.findElements(By.cssSelector(selector)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  private WebDriverWait waiting(String otherwise) {
    var wait = new WebDriverWait(driver, PATIENCE);
    wait.withMessage(otherwise).ignoring(StaleElementReferenceException.class);
    return wait;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
