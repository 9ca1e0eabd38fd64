public import Rewriting

/// Which hazards are looked for, and which fixes are made.
public struct Policy: Sendable {
  /// The hazards that were named; naming is consent, so they are fixed at every level that has a
  /// fix.
  public var named: Set<String> = []
  /// Hazards whose unsafe fixes count as safe.
  public var promoted: Set<String> = []
  /// Hazards whose safe fixes count as unsafe.
  public var demoted: Set<String> = []
  /// The services that the project has.
  public var services: Set<String> = []
  /// The levels that are made without being named.
  public var levels: Set<Safety.Level> = [.safe, .unsafe]

  /// The policy of a bare `hoist diff`.
  public init() {}

  /// The level of a fix in this project.
  public func level(of safety: Safety, hazard: String) -> Safety.Level {
    if case .needs(let service) = safety, services.contains(service) { return .unsafe }
    switch safety.level {
    case .unsafe where promoted.contains(hazard): return .safe
    case .safe where demoted.contains(hazard): return .unsafe
    case let level: return level
    }
  }

  /// Whether a fix is made.
  public func makes(_ safety: Safety, of hazard: String) -> Bool {
    named.contains(hazard) || levels.contains(level(of: safety, hazard: hazard))
  }
}
