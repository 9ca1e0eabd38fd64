extension Help {
  /// `hoist help apply`.
  static let apply = """
    Changes the files, exactly as 'hoist diff' with the same arguments shows it.

    Usage: hoist apply [OPTIONS] [PATH...]

    A PATH is a file or a folder; without one, the current folder is looked at. The names of the
    files that are written come out as the result, one a line.

    First everything is worked out, then everything is written. A file has its old bytes or its new
    ones at any moment, whatever happens. Owner, permissions and links stay. A file that somebody
    else changes meanwhile is not written, and neither is what needs another file that could not be.

    Nothing at all is written if there are unsafe fixes and nobody asked for them: name the hazards
    with --select, or say --unsafe-fixes or --no-unsafe-fixes. Nothing is written either over what
    git could not bring back; outside of git, nothing is asked.

    \(selection)

    \(files)
          --allow-dirty            Write also over changes that are not committed to git
      -h, --help                   Show this text

    Exit codes:
      0    all went well, with or without a change
      2    the command or a configuration was not understood, consent is missing, or a file could not
           be read or written

    Examples:
      hoist apply --no-unsafe-fixes               the fixes that change nothing else
      hoist apply --select missing-timeout src    every fix of one hazard
      hoist apply src/net.py && git diff          change one file, and look at it
      hoist apply src | xargs ruff format         format what was changed

    """
}
