using EarlyWarning.Outputs;
using Microsoft.Playwright;

namespace EarlyWarning.Tests.Report;

/// <summary>A report written to a folder of its own and opened from there, with everything the browser said about it.</summary>
internal sealed class OpenedReport : IAsyncDisposable
{
    private readonly string folder;
    private readonly IBrowserContext context;

    private OpenedReport(string folder, IBrowserContext context, IPage page)
    {
        this.folder = folder;
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What the console said, whatever its level, and errors of scripts.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Addresses asked for, the page itself left out.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Dialogues that opened.</summary>
    public List<string> Dialogues { get; } = [];

    public static async Task<OpenedReport> Open(OutputContent content, int width = 1280, bool script = true, Func<string, string>? changed = null)
    {
        var folder = Directory.CreateTempSubdirectory("earlywarning-report-").FullName;
        OutputFolder.Write(folder, content);
        var path = Path.Combine(folder, "report.html");
        if (changed is not null) File.WriteAllText(path, changed(File.ReadAllText(path)));
        var context = await ReportBrowser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script });
        var opened = new OpenedReport(folder, context, await context.NewPageAsync());
        var address = new Uri(path).AbsoluteUri;
        opened.Page.Console += (_, message) => opened.Said.Add(message.Text);
        opened.Page.PageError += (_, error) => opened.Said.Add(error);
        opened.Page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal)) opened.Asked.Add(request.Url);
        };
        opened.Page.Dialog += (_, dialogue) =>
        {
            opened.Dialogues.Add(dialogue.Message);
            _ = dialogue.DismissAsync();
        };
        await opened.Page.GotoAsync(address);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Directory.Delete(folder, recursive: true);
    }
}
