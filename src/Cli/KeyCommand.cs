namespace EarlyWarning.Cli;

/// <summary>The command <c>key new</c>: makes the secret from which pseudonyms come.</summary>
internal static class KeyCommand
{
    internal static int Execute(EngineCalls engine, CommandContext context)
    {
        if (context.Words[0] != "new") return Failure.WrongUsage(context, [context.In(Texts.UnknownKeyWord, context.Words[0])]);
        var file = context.Words[1];
        var digits = engine.NewKey(file);
        if (context.Json)
        {
            var answer = JsonAnswer.Begin("key", ExitCode.Done);
            answer["file"] = file;
            answer["checkDigits"] = digits;
            context.Terminal.Out.WriteLine(JsonAnswer.Text(answer));
            return ExitCode.Done;
        }

        context.Say(Texts.KeyWritten, file);
        context.Say(Texts.KeyDigits, digits);
        context.Say(Texts.KeyAdvice);
        return ExitCode.Done;
    }
}
