/// What the commands tell about themselves.
enum Help {
  /// `hoist help`.
  static let text = """
    Hoist finds the code that stops a Python service from scaling, and rewrites it into the fix.

    Usage: hoist COMMAND [OPTIONS] [ARGUMENTS]

    Commands:
      diff    Show what would change, as a unified diff
      tree    Show how Hoist reads Python files
      help    Show this text, or the help of a command

    Options:
      -h, --help       Show help; behind a command, the help of that command
      -V, --version    Show the version

    Examples:
      hoist diff               what would change in the current folder
      hoist help diff          what the command 'diff' can do
      hoist tree app.py        the syntax tree of a file
      hoist tree --check .     prove that every Python file here is read without loss

    """

  /// `hoist help COMMAND`, by command.
  static let texts = ["diff": diff, "tree": tree]

  private static let diff = """
    Shows what Hoist would change, as a unified diff. No file is touched.

    Usage: hoist diff [OPTIONS] [PATH...]

    A PATH is a file or a folder; without one, the current folder is looked at. A lone - reads one
    file from standard input.

    Every file's diff stands under lines that say which hazards it repairs, how safe that is, and
    what the new code requires; git and patch skip them. The diff is written for the top of the git
    repository, so that 'git -C TOP apply' takes it from anywhere. On a terminal it is coloured, and
    escaped where a terminal would obey it; redirected, it is exact to the byte.

    What was seen, shown and not shown is told on standard error, with the next command to type.

    \(selection)

    \(files)
          --exit-code              Exit with 1 if there is a diff
      -h, --help                   Show this text

    Exit codes:
      0    all went well, with or without a diff
      1    there is a diff, and --exit-code was given
      2    the command was not understood, or a file could not be read

    Examples:
      hoist diff                                 every fix for the current folder
      hoist diff --no-unsafe-fixes src           only those that change nothing else
      hoist diff --select missing-timeout src    every fix of one hazard
      hoist diff src > hoist.patch               keep it, to be reviewed and applied
      hoist diff - --stdin-filename app/net.py < buffer

    """

  private static let selection = """
    What is looked for:
          --select HAZARDS         Look only for these hazards, with commas between them; ALL is every
                                   hazard. A hazard that is named is fixed however unsafe that is
          --ignore HAZARDS         Leave these hazards alone
          --unsafe-fixes           Make also the fixes that need a service the project does not have
          --no-unsafe-fixes        Make only the fixes that change nothing but the hazard
    """

  private static let files = """
    How:
          --stdin-filename FILE    What standard input is called, and where it belongs
          --jobs NUMBER            How many threads work; by default one for each core
          --color WHEN             auto (on a terminal), always or never
          --no-prefilter           Look also at files that mention nothing of any hazard
          --strict                 Exit with 2 if a file has a syntax error
    """

  private static let tree = """
    Shows how Hoist reads Python files: the tree that every later step works on.

    Usage: hoist tree [--ast | --check] PATH...

    A PATH is a file, whatever its name is, or a folder, in which every .py, .pyi and .pyw file
    counts; symbolic links in folders are not followed. A lone - stands for paths that are read from
    standard input, one a line.

    Without an option, prints the concrete syntax tree: a line for each node and token, indented,
    and lines that begin with ~ for the blanks, comments and line ends before a token. Syntax errors
    are told on standard error; the tree is printed all the same.

    Options:
      --ast         Print the abstract syntax tree instead, as CPython's 'ast' module sees the file;
                    a file with a syntax error is '!' and the line of the error
      --check       Print no trees. Prove for each file that its tree gives back the file byte for
                    byte, and print how many files, bytes, lines and syntax errors there are
      -h, --help    Show this text

    Exit codes:
      0    all files were read, with or without syntax errors
      1    a tree does not give back its file (please report it)
      2    the command was not understood, or a file could not be read

    Examples:
      hoist tree app.py                          the tree of a file
      hoist tree --ast app.py                    the same, as CPython sees it
      hoist tree --check src tests               every Python file of two folders
      git ls-files '*.py' | hoist tree --check - every Python file that git knows

    """
}
