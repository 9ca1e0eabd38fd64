public import PythonSyntax
internal import TOML

extension PyProject {
  /// The oldest Python that the project says to run on; nil if it sets no lower bound.
  ///
  /// From `requires-python` (PEP 621), else from Poetry's `python` dependency, else from Flit's
  /// metadata.
  public var minimumPython: PythonVersion? {
    if let requirement = root.value(at: "project", "requires-python")?.string {
      return Self.minimumPython(of: requirement)
    }
    let dependency = tool("poetry")?.value(at: "dependencies", "python")
    if let requirement = dependency?.string ?? dependency?.table?["version"]?.string {
      return Self.minimumPython(of: requirement)
    }
    return tool("flit")?.value(at: "metadata", "requires-python")?.string
      .flatMap(Self.minimumPython(of:))
  }

  /// The oldest version that a requirement allows: `3.9` for `>=3.9,<4`, `^3.9` or `==3.9.*`.
  ///
  /// Alternatives, which only Poetry has (`^3.9 || ^3.11`), allow what the most generous one does.
  public static func minimumPython(of requirement: String) -> PythonVersion? {
    var lowest: PythonVersion?
    for alternative in requirement.split(separator: "|") {
      guard let bound = lowerBound(of: VersionSpecifier.all(of: alternative)) else { return nil }
      lowest = min(lowest ?? bound, bound)
    }
    return lowest
  }

  private static func lowerBound(of specifiers: [VersionSpecifier]) -> PythonVersion? {
    var bound: PythonVersion?
    var excluded: Set<PythonVersion> = []
    for specifier in specifiers {
      guard let major = specifier.numbers.first else { continue }
      let version = PythonVersion(major, specifier.numbers.dropFirst().first ?? 0)
      switch specifier.comparison {
      case ">=", ">", "~=", "==", "===", "^", "~", "":
        bound = max(bound ?? version, version)
      case "!=" where specifier.isWildcard && specifier.numbers.count == 2:
        excluded.insert(version)
      default:
        // `<`, `<=` and single patch releases say nothing about the oldest minor version.
        break
      }
    }
    guard var lowest = bound else { return nil }
    while excluded.contains(lowest) { lowest = PythonVersion(lowest.major, lowest.minor + 1) }
    return lowest
  }
}
