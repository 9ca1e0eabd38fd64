internal import Engine
public import Rewriting

/// How many findings had which fate.
public struct Tally: Sendable, Equatable {
  /// Those whose fix is made, by how safe it is.
  public private(set) var fixed: [Safety.Level: Int] = [:]
  /// Those whose fix was not asked for, by how safe it is.
  public private(set) var withheld: [Safety.Level: Int] = [:]
  /// Those that have no fix.
  public private(set) var advised = 0
  /// Those that a comment asks to leave.
  public private(set) var suppressed = 0
  /// Those whose fix another one is in the way of, or that failed its proof.
  public private(set) var refused = 0
  /// Those whose fix could not be written.
  public private(set) var failed = 0

  /// How many fixes are made.
  public var fixes: Int { fixed.values.reduce(0, +) }

  /// How many fixes were not asked for.
  public var withheldFixes: Int { withheld.values.reduce(0, +) }

  /// How many findings nothing suppresses.
  public var findings: Int { fixes + withheldFixes + advised + refused + failed }

  /// Counts nothing yet.
  public init() {}

  /// Counts a finding.
  mutating func count(_ finding: ReportedFinding, level: Safety.Level?) {
    switch finding.fate {
    case .fixed: fixed[level ?? .safe, default: 0] += 1
    case .withheld(let level): withheld[level, default: 0] += 1
    case .advised: advised += 1
    case .suppressed: suppressed += 1
    case .refused: refused += 1
    }
  }

  /// Counts a fix that was counted as one that could not be written.
  mutating func withdrawFix(at level: Safety.Level?) {
    fixed[level ?? .safe, default: 0] -= 1
    failed += 1
  }

  static func += (left: inout Tally, right: Tally) {
    left.fixed.merge(right.fixed, uniquingKeysWith: +)
    left.withheld.merge(right.withheld, uniquingKeysWith: +)
    left.advised += right.advised
    left.suppressed += right.suppressed
    left.refused += right.refused
    left.failed += right.failed
  }
}
