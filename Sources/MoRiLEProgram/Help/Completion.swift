/// Scripts by which shells complete the words of a command line, which follow from the list of commands.
enum Completion {
  /// A shell that can be told how to complete words.
  enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
  }

  /// The script for a shell.
  static func script(for shell: Shell, of commands: [Command]) -> String {
    switch shell {
    case .bash: bash(commands)
    case .zsh: zsh(commands)
    case .fish: fish(commands)
    }
  }

  private static func names(_ command: Command) -> [String] {
    (command.options + [.askForHelp]).map { $0.name }
  }

  // MARK: - bash

  private static func bash(_ commands: [Command]) -> String {
    var values = ""
    var options = ""
    for command in commands {
      for option in command.options where !option.words.isEmpty {
        values += "    '\(command.name) \(option.name)')\n"
        values +=
          "      COMPREPLY=($(compgen -W '\(list(option.words))' -- \"$word\")); return ;;\n"
      }
      options += "        \(command.name))\n"
      options += "          COMPREPLY=($(compgen -W '\(list(names(command)))' -- \"$word\")) ;;\n"
    }
    return """
      # Completes the words of morile in bash: source <(morile completion bash)
      _morile() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W '\(list(commands.map { $0.name } + ["help", "--help", "--version"]))' -- "$word"))
          return
        fi
        case "${COMP_WORDS[1]} $before" in
      \(values)  esac
        case $word in
          -*)
            case ${COMP_WORDS[1]} in
      \(options)      esac ;;
        esac
      }
      complete -o default -F _morile morile

      """
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: " ") }

  // MARK: - zsh

  private static func zsh(_ commands: [Command]) -> String {
    let list = commands.map { "    \(quoted("\($0.name):\($0.summary)"))\n" }.joined()
    var cases = ""
    for command in commands {
      let options = (command.options + [.askForHelp]).map { "      \(quoted(zsh($0))) \\\n" }
      cases += "    \(command.name))\n      _arguments \\\n" + options.joined()
      cases += "      '*:file:_files' ;;\n"
    }
    return """
      #compdef morile
      # Completes the words of morile in zsh: put it as _morile into a folder of $fpath
      _morile() {
        local -a commands
        commands=(
      \(list)  )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        shift words
        (( CURRENT-- ))
        case $words[1] in
      \(cases)  esac
      }
      _morile "$@"

      """
  }

  /// `--format[what it is]:FORMAT:(table csv)`.
  private static func zsh(_ option: Option) -> String {
    let text = option.brief.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    let many = option.isRepeatable ? "*" : ""
    let start = "\(many)\(option.name)[\(text)]"
    if option.isFlag { return start }
    let values = option.words
    let action = values.isEmpty ? option.isName ? "_files" : " " : "(\(list(values)))"
    return "\(start):\(option.placeholder):\(action)"
  }

  // MARK: - fish

  private static func fish(_ commands: [Command]) -> String {
    var lines = ["# Completes the words of morile in fish: morile completion fish | source"]
    for command in commands {
      lines.append(
        "complete -c morile -n __fish_use_subcommand -f -a \(command.name) -d \(fish(command.summary))"
      )
    }
    for command in commands {
      let start = "complete -c morile -n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.options + [.askForHelp] {
        var line = start + " -l \(option.name.dropFirst(2))"
        if let letter = option.letter { line += " -s \(letter)" }
        if !option.isFlag {
          line += option.isName ? " -r" : " -x"
          if !option.words.isEmpty { line += " -a \(fish(list(option.words)))" }
        }
        lines.append(line + " -d \(fish(option.brief))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A word of zsh in single quotes.
  private static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }

  /// A word of fish in single quotes.
  private static func fish(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}

extension Option {
  /// Whether its value is the name of a file.
  fileprivate var isName: Bool {
    switch kind {
    case .file, .output: true
    case .flag, .text, .choice, .number: false
    }
  }
}
