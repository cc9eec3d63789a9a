using Microsoft.Playwright;

namespace EarlyWarning.Tests.Report;

/// <summary>The one browser of these tests; they are skipped with the reason where there is none.</summary>
[SetUpFixture]
internal sealed class ReportBrowser
{
    private const string DefaultExecutable = "/usr/bin/chromium";

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>The browser started for all tests.</summary>
    public static IBrowser Browser => browser ?? throw new InvalidOperationException("The browser was not started.");

    [OneTimeSetUp]
    public async Task Start()
    {
        var executable = Environment.GetEnvironmentVariable("EARLYWARNING_CHROMIUM") ?? DefaultExecutable;
        if (!File.Exists(executable)) Assert.Ignore($"No browser at {executable} (path named by EARLYWARNING_CHROMIUM).");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Headless = true, Args = ["--no-sandbox"] });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }
}
