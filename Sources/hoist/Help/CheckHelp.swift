extension Help {
  /// `hoist help check`.
  static let check = """
    Reports what was found, each with its place, its source and how safe a fix would be.

    Usage: hoist check [OPTIONS] [PATH...]

    A PATH is a file or a folder; without one, the current folder is looked at. A lone - reads one
    file from standard input. No file is touched.

    A finding counts whether Hoist can fix it or not. To leave one alone for good, say so and why in
    a comment on its line or alone above it: # hoist: allow[missing-timeout] the peer is local

    \(selection)

    \(files)
          --output-format FORMAT   text, or json for programs (docs/json.md says what is in it)
          --statistics             Show how often each hazard was found in the place of where
      -h, --help                   Show this text

    Exit codes:
      0    nothing was found
      1    something was found
      2    the command or a configuration was not understood, or a file could not be read

    Examples:
      hoist check                                everything in the current folder
      hoist check --statistics                   how much there is to do
      hoist check --select missing-timeout src   one hazard
      hoist check --output-format json > report.json

    """
}
