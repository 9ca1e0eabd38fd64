extension Help {
  /// `hoist help explain`.
  static let explain = """
    Tells all about one hazard: what goes wrong, what is written instead, when that may be unsafe,
    what is left alone, what can be set, and how to roll the change out.

    Usage: hoist explain [OPTIONS] HAZARD

    'hoist list' shows the hazards. The diff is what Hoist makes of the example at this moment.

    Options:
          --color WHEN    auto (on a terminal), always or never
      -h, --help          Show this text

    Examples:
      hoist explain missing-timeout

    """
}
