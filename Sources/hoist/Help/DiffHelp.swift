extension Help {
  /// `hoist help diff`.
  static let diff = """
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
          --output-format FORMAT   text, or json for programs (docs/json.md says what is in it)
          --exit-code              Exit with 1 if there is a diff
      -h, --help                   Show this text

    Exit codes:
      0    all went well, with or without a diff
      1    there is a diff, and --exit-code was given
      2    the command or a configuration was not understood, or a file could not be read

    Examples:
      hoist diff                                 every fix for the current folder
      hoist diff --no-unsafe-fixes src           only those that change nothing else
      hoist diff --select missing-timeout src    every fix of one hazard
      hoist diff src > hoist.patch               keep it, to be reviewed and applied
      hoist diff - --stdin-filename app/net.py < buffer

    """
}
