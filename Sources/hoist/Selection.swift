internal import Configuration
internal import Transforms

/// What the command line says about hazards, and how far their fixes may go.
struct Selection {
  /// The hazards that are selected; nil if the command line leaves that to configurations.
  let selected: HazardSelection?
  /// The hazards that are ignored.
  let ignored: HazardSelection
  /// Whether unsafe fixes were asked for in so many words.
  let acceptsUnsafe: Bool
  /// Whether unsafe fixes were refused.
  let refusesUnsafe: Bool

  static let options: [Option] = [
    Option("--select", taking: "HAZARDS"), Option("--ignore", taking: "HAZARDS"),
    "--unsafe-fixes", "--no-unsafe-fixes",
  ]

  init(_ arguments: Arguments) throws(UsageError) {
    try arguments.exclude("--unsafe-fixes", "--no-unsafe-fixes")
    acceptsUnsafe = arguments.has("--unsafe-fixes")
    refusesUnsafe = arguments.has("--no-unsafe-fixes")
    selected = arguments.has("--select") ? try arguments.hazards(of: "--select") : nil
    ignored = try arguments.hazards(of: "--ignore")
    let planned = Set(Planned.all.map(\.hazard))
    for hazard in selected?.names ?? [] where planned.contains(hazard) {
      throw UsageError(
        "\(hazard) is planned; this version of Hoist does not look for it", of: arguments.command)
    }
    if HazardChoice(self, under: Settings()).transforms.isEmpty {
      throw UsageError("--select and --ignore leave no hazard to look for", of: arguments.command)
    }
  }
}

extension Arguments {
  /// The hazards that are given between commas with an option.
  fileprivate func hazards(of option: String) throws(UsageError) -> HazardSelection {
    let words = list(of: option)
    if has(option), words.isEmpty {
      throw UsageError("\(option) needs a hazard; 'hoist list' shows them", of: command)
    }
    let known = Hazards.names + [Vocabulary.all]
    var hazards = HazardSelection()
    for word in words {
      let name = String(decoding: word, as: UTF8.self)
      guard known.contains(name) else { throw .unknown("hazard", word, of: command, among: known) }
      if name == Vocabulary.all { hazards.includesAll = true } else { hazards.names.append(name) }
    }
    return hazards
  }
}

/// What can be named as a hazard.
enum Hazards {
  /// All hazards of the guideline, whether this version looks for them or not.
  static let names = Guideline.names
}
