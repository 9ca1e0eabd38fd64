import Configuration
import Testing

/// What someone most likely meant.
@Suite struct NearestNameTests {
  static let names = [
    "select", "ignore", "exclude", "extend-exclude", "include", "home", "missing-timeout",
    "missing-retry", "n-plus-one", "ALL",
  ]

  @Test(arguments: [
    ("select", "select"), ("SELECT", "select"), ("selects", "select"), ("slect", "select"),
    ("seelct", "select"), ("sellect", "select"), ("extend_exclude", "extend-exclude"),
    ("missing_timeouts", "missing-timeout"), ("missing-timout", "missing-timeout"),
    ("timeout", "missing-timeout"), ("retry", "missing-retry"), ("n-plus", "n-plus-one"),
    ("hme", "home"), ("all", "ALL"), ("missing", nil), ("x", nil), ("", nil), ("S113", nil),
    ("database", nil), ("plus", nil), (String(repeating: "select", count: 100), nil),
  ])
  func nearest(name: String, expected: String?) {
    #expect(nearestName(to: name, among: Self.names) == expected)
  }

  @Test func noNames() {
    #expect(nearestName(to: "a", among: []) == nil)
    #expect(nearestName(to: "abc", among: [""]) == nil)
  }

  @Test func ofHazards() {
    let vocabulary = Vocabulary(hazards: [.init("missing-timeout")])
    #expect(vocabulary.complaint(aboutHazard: "missing-timeout") == nil)
    #expect(vocabulary.complaint(aboutHazard: "ALL") == nil)
    #expect(
      vocabulary.complaint(aboutHazard: "timeout")
        == "unknown hazard `timeout`; did you mean `missing-timeout`?")
  }
}
