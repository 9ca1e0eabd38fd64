internal import Engine
internal import Rewriting
internal import Transforms

/// The hazards that a command looks for, and how far their fixes may go.
struct Selection {
  /// The transforms of the hazards, in the order of the catalog.
  let transforms: [any Transform]
  /// Which of their fixes are made.
  let policy: Policy
  /// Whether unsafe fixes were asked for in so many words.
  let acceptsUnsafe: Bool

  static let options: [Option] = [
    Option("--select", taking: "HAZARDS"), Option("--ignore", taking: "HAZARDS"),
    "--unsafe-fixes", "--no-unsafe-fixes",
  ]

  init(_ arguments: Arguments) throws(UsageError) {
    try arguments.exclude("--unsafe-fixes", "--no-unsafe-fixes")
    let selected = try arguments.hazards(of: "--select")
    let ignored = try arguments.hazards(of: "--ignore")
    let planned = Set(Planned.all.map(\.hazard))
    for hazard in selected where planned.contains(hazard) {
      throw UsageError(
        "\(hazard) is planned; this version of Hoist does not look for it", of: arguments.command)
    }
    let isEverything = !arguments.has("--select") || selected.contains(Self.all)
    transforms = Catalog.all.filter { transform in
      (isEverything || selected.contains(transform.hazard))
        && ignored.isDisjoint(with: [transform.hazard, Self.all])
    }
    if transforms.isEmpty {
      throw UsageError("--select and --ignore leave no hazard to look for", of: arguments.command)
    }
    var policy = Policy()
    // Whoever asks for everything has named nothing.
    policy.named = selected.subtracting([Self.all])
    if arguments.has("--unsafe-fixes") { policy.levels = Set(Safety.Level.allCases) }
    if arguments.has("--no-unsafe-fixes") { policy.levels = [.safe] }
    self.policy = policy
    acceptsUnsafe = arguments.has("--unsafe-fixes")
  }

  /// Stands for every hazard.
  fileprivate static let all = "ALL"
}

extension Arguments {
  /// The hazards that are given between commas with an option.
  fileprivate func hazards(of option: String) throws(UsageError) -> Set<String> {
    let words = list(of: option)
    if has(option), words.isEmpty {
      throw UsageError("\(option) needs a hazard; 'hoist list' shows them", of: command)
    }
    let known = Hazards.names + [Selection.all]
    var hazards: Set<String> = []
    for word in words {
      let name = String(decoding: word, as: UTF8.self)
      guard known.contains(name) else { throw .unknown("hazard", word, of: command, among: known) }
      hazards.insert(name)
    }
    return hazards
  }
}

/// What can be named as a hazard.
enum Hazards {
  /// All hazards of the guideline, whether this version looks for them or not.
  static let names = Guideline.hazards.map(\.name)
}
