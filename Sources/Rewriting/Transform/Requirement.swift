/// What new code needs beyond the file that it stands in.
public enum Requirement: Sendable, Hashable {
  /// A package from PyPI, with the least version that has what is used.
  case package(String, minimum: String)
  /// A running service.
  case service(String)

  /// What satisfies this requirement and another one; nil where they are not of the same thing.
  public func joined(with other: Requirement) -> Requirement? {
    guard case .package(let name, let minimum) = self,
      case .package(name, let otherMinimum) = other
    else { return self == other ? self : nil }
    let (own, others) = (Self.numbers(of: minimum), Self.numbers(of: otherMinimum))
    return own.lexicographicallyPrecedes(others) ? other : self
  }

  private static func numbers(of version: String) -> [Int] {
    version.split(separator: ".").map { Int($0) ?? 0 }
  }
}

extension [Requirement] {
  /// The requirements with each thing once, in the order in which they are first asked for.
  public var joined: [Requirement] {
    reduce(into: []) { joined, requirement in
      for index in joined.indices {
        guard let both = joined[index].joined(with: requirement) else { continue }
        joined[index] = both
        return
      }
      joined.append(requirement)
    }
  }
}
