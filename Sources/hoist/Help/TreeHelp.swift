extension Help {
  /// `hoist help tree`.
  static let tree = """
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
