namespace EarlyWarning.Cli;

/// <summary>Scripts that complete the program's words. The words come from the program itself (<c>[suggest:POSITION]</c>), so a script never grows old; where it has none, files are offered.</summary>
internal static class CompletionScripts
{
    private const string Bash =
        """
        # Completion of earlywarning for bash. Use it: source <(earlywarning completions bash)
        _earlywarning() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" rest suggestion
            rest="${line#*[[:space:]]}"
            COMPREPLY=()
            while IFS= read -r suggestion; do
                suggestion="${suggestion%$'\r'}"
                [[ "$suggestion" == -* && "$word" != -* ]] && continue
                [[ -n "$suggestion" && "$suggestion" == "$word"* ]] && COMPREPLY+=("$suggestion")
            done < <("${COMP_WORDS[0]}" "[suggest:${#rest}]" "$rest" 2>/dev/null)
        }
        complete -o bashdefault -o default -F _earlywarning earlywarning

        """;

    private const string Zsh =
        """
        #compdef earlywarning
        # Completion of earlywarning for zsh. Use it: source <(earlywarning completions zsh)
        _earlywarning() {
            local rest="${(j: :)words[2,CURRENT]}"
            local -a suggestions
            suggestions=("${(@f)$("${words[1]}" "[suggest:${#rest}]" "$rest" 2>/dev/null)}")
            suggestions=("${(@)suggestions:#}")
            [[ "${words[CURRENT]}" == -* ]] || suggestions=("${(@)suggestions:#-*}")
            if (( ${#suggestions} )); then
                compadd -a suggestions || _files
            else
                _files
            fi
        }
        compdef _earlywarning earlywarning

        """;

    private const string PowerShell =
        """
        # Completion of earlywarning for PowerShell. Use it: earlywarning completions powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName earlywarning -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString().PadRight($cursorPosition).Substring(0, $cursorPosition)
            $rest = $line -replace '^\s*\S+\s?', ''
            & $commandAst.CommandElements[0].ToString() "[suggest:$($rest.Length)]" $rest 2>$null |
                Where-Object { $_ -like "$wordToComplete*" -and ($wordToComplete -like '-*' -or $_ -notlike '-*') } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    /// <summary>The shells known.</summary>
    internal static IReadOnlyList<string> Shells => ["bash", "zsh", "powershell"];

    /// <summary>The script of a shell.</summary>
    /// <param name="shell">Its name.</param>
    /// <returns>The script; null where the shell is not known.</returns>
    internal static string? For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "powershell" or "pwsh" => PowerShell,
        _ => null,
    };
}
