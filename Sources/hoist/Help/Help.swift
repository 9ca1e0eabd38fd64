/// What the commands tell about themselves.
enum Help {
  /// `hoist help`.
  static let text = """
    Hoist finds the code that stops a Python service from scaling, and rewrites it into the fix.

    Usage: hoist COMMAND [OPTIONS] [ARGUMENTS]

    Commands:
      diff       Show what would change, as a unified diff
      apply      Change the files
      check      Report what was found; exit with 1 if something was
      list       Show all hazards, and what Hoist does about each
      explain    Tell all about one hazard
      tree       Show how Hoist reads Python files
      help       Show this text, or the help of a command

    Options:
      -h, --help       Show help; behind a command, the help of that command
      -V, --version    Show the version

    Examples:
      hoist diff                           what would change in the current folder
      hoist apply --no-unsafe-fixes src    make the changes that change nothing else
      hoist check --statistics             how much there is to do
      hoist explain missing-timeout        what one of the hazards is
      hoist help diff                      what the command 'diff' can do

    """

  /// `hoist help COMMAND`, by command.
  static let texts = [
    "diff": diff, "apply": apply, "check": check, "list": list, "explain": explain, "tree": tree,
  ]

  // MARK: What several commands share

  /// The options that choose hazards and fixes.
  static let selection = """
    What is looked for:
          --select HAZARDS         Look only for these hazards, with commas between them; ALL is every
                                   hazard. A hazard that is named is fixed however unsafe that is
          --ignore HAZARDS         Leave these hazards alone
          --unsafe-fixes           Make also the fixes that need a service the project does not have
          --no-unsafe-fixes        Make only the fixes that change nothing but the hazard
    """

  /// The options of commands that look for hazards.
  static let files = """
    Where:
          --config FILE            Take the configuration from this file alone
          --isolated               Take no configuration, nor what pyproject.toml says of the project
          --exclude PATTERNS       Leave these files alone, in the place of the usual ones
          --extend-exclude PATTERNS
                                   Leave these files alone besides
          --no-respect-gitignore   Look also at files that git ignores

    In folders, files are left alone that git ignores, tests, migrations, vendored and generated code,
    builds, installed packages and .pyi files. What is named is looked at: 'hoist diff tests'.
    PATTERNS are those of .gitignore with commas between them, from the current folder on. Each file
    is subject to the closest hoist.toml or [tool.hoist] in a pyproject.toml, up to the top of the
    repository; what the command line says wins.

    How:
          --stdin-filename FILE    What standard input is called, and where it belongs
          --jobs NUMBER            How many threads work; by default one for each core
          --color WHEN             auto (on a terminal), always or never
          --no-prefilter           Look also at files that mention nothing of any hazard
          --strict                 Exit with 2 if a file has a syntax error
    """
}
