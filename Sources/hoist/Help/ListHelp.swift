extension Help {
  /// `hoist help list`.
  static let list = """
    Shows all hazards in the order of the guideline, and what Hoist does about each.

    Usage: hoist list

    A hazard's state is one of three:
      fixes      Hoist finds it and writes the repair
      advises    Hoist finds it and tells what to do
      planned    this version does not look for it

    Options:
      -h, --help    Show this text

    Examples:
      hoist list
      hoist list | grep fixes

    """
}
