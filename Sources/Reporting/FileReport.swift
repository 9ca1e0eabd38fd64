public import Engine
internal import Rewriting

/// One file in a report: by what name, what happened to it, and by which policy.
public struct FileReport: Sendable {
  /// The name of the file as the user knows it.
  public let path: [UInt8]
  /// What happened to the file.
  public let outcome: Outcome
  /// What decides how safe a fix is in this project.
  public let policy: Policy

  /// Reports what happened to a file.
  public init(_ path: [UInt8], _ outcome: Outcome, by policy: Policy) {
    self.path = path
    self.outcome = outcome
    self.policy = policy
  }

  /// Whether there is something that `check` fails for: all that was found and not suppressed.
  public var hasFindings: Bool { outcome.findings.contains { $0.fate != .suppressed } }

  /// The level of a finding's fix; nil where there is only advice.
  func level(of finding: ReportedFinding) -> Safety.Level? {
    finding.finding.fix.map { policy.level(of: $0.safety, hazard: finding.hazard) }
  }
}

extension Safety {
  /// What a reader must know before accepting the fix, as one phrase; nil where there is nothing.
  var reason: String? {
    switch self {
    case .safe: nil
    case .unsafe(let reason): reason
    case .needs(let service): "needs \(service), which the project neither declares nor uses"
    }
  }
}

extension Requirement {
  /// The requirement as a manifest would say it: `tenacity>=8.2`.
  var text: String {
    switch self {
    case .package(let name, let minimum): minimum.isEmpty ? name : "\(name)>=\(minimum)"
    case .service(let name): "a running \(name)"
    }
  }
}
