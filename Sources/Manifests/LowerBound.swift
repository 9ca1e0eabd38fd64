/// A package that new code needs, in no older version than this.
public struct LowerBound: Sendable, Hashable {
  /// The name, normalized (PEP 503).
  public let name: String
  /// The oldest version that will do; empty where any does.
  public let minimum: String
  /// The name as it is written, with its extras.
  private let written: String

  /// Takes the name of a package, which may have extras, and its oldest version.
  public init(_ name: String, minimum: String) {
    written = name
    self.name = Requirement(name)?.name ?? Requirement.normalized(name)
    self.minimum = minimum
  }

  /// The modules that the package brings, as `import` names them.
  public var modules: [String] { Requirement(written)?.modules ?? [] }

  /// Whether more of the package is needed than it has by itself.
  var hasExtras: Bool { written.contains("[") }

  /// The bound as a manifest says it: `tenacity>=8.2`.
  public var text: String { minimum.isEmpty ? written : "\(written)>=\(minimum)" }

  /// The bound with blanks round the comparison, where others have them.
  var spacedText: String { minimum.isEmpty ? written : "\(written) >= \(minimum)" }

  /// What Poetry has for a version.
  var poetryVersion: String { minimum.isEmpty ? "*" : ">=\(minimum)" }

  /// The stronger one of two bounds of the same package.
  public func joined(with other: LowerBound) -> LowerBound {
    VersionSpecifier(minimum[...]).isLower(than: VersionSpecifier(other.minimum[...]))
      ? other : self
  }

  /// What a list says of the package; nil where it says nothing.
  func answer(in requirements: [Requirement]) -> ManifestAddition? {
    guard let found = requirements.first(where: { $0.name == name }) else { return nil }
    return found.excludes(minimum) ? .tooOld(found.specifier) : .present
  }
}

/// What a manifest makes of a package that new code needs.
public enum ManifestAddition: Sendable, Equatable {
  /// The manifest has it already.
  case present
  /// The manifest has it only in versions that are too old, and says this of them.
  case tooOld(String)
  /// It is written into the manifest.
  case insertions([ManifestInsertion])
  /// It is left to people, for this reason.
  case declined(String)
}

/// Text that is written into a manifest, between two bytes that are there.
public struct ManifestInsertion: Sendable, Equatable {
  /// Where the text is written.
  public let offset: Int
  /// The text.
  public let text: String
}

extension Requirement {
  /// Whether no version that is allowed is as new as this one.
  func excludes(_ minimum: String) -> Bool {
    // Alternatives, which only Poetry has, and addresses allow what nobody can tell.
    guard !specifier.contains("|"), !specifier.hasPrefix("@") else { return false }
    let wanted = VersionSpecifier(minimum[...])
    return VersionSpecifier.all(of: specifier[...]).contains { $0.isBelow(wanted) }
  }
}

extension VersionSpecifier {
  /// Whether the condition allows nothing from another version on.
  fileprivate func isBelow(_ other: VersionSpecifier) -> Bool {
    guard !numbers.isEmpty else { return false }
    let wanted = other.numbers
    switch comparison {
    case "<": return !Self.isLower(wanted, numbers)
    case "<=": return Self.isLower(numbers, wanted)
    case "==", "===", "=", "":
      return isWildcard
        ? !Self.isLower(wanted, Self.next(numbers, at: numbers.count - 1))
        : Self.isLower(numbers, wanted)
    case "~=": return !Self.isLower(wanted, Self.next(numbers, at: max(numbers.count - 2, 0)))
    case "~": return !Self.isLower(wanted, Self.next(numbers, at: min(numbers.count - 1, 1)))
    case "^":
      let place = numbers.firstIndex { $0 > 0 } ?? numbers.count - 1
      return !Self.isLower(wanted, Self.next(numbers, at: place))
    default: return false
    }
  }

  /// Whether the version is older than another one.
  func isLower(than other: VersionSpecifier) -> Bool { Self.isLower(numbers, other.numbers) }

  private static func isLower(_ left: [Int], _ right: [Int]) -> Bool {
    for place in 0..<max(left.count, right.count) {
      let (first, second) = (left.number(at: place), right.number(at: place))
      if first != second { return first < second }
    }
    return false
  }

  /// The first version that differs from another one in one of its numbers.
  private static func next(_ numbers: [Int], at place: Int) -> [Int] {
    Array(numbers[..<place]) + [numbers[place] + 1]
  }
}

extension [Int] {
  fileprivate func number(at place: Int) -> Int { place < count ? self[place] : 0 }
}
