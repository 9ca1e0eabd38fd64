internal import Configuration
internal import Rewriting
internal import Transforms

extension Vocabulary {
  /// What may be named in a configuration of this version of Hoist: every hazard of the guideline,
  /// whether it is looked for or planned, so that a configuration outlives the next version.
  static let hoist = Vocabulary(
    hazards: Guideline.hazards.map { hazard in
      Hazard(hazard.name, settings: hazard.transform?.vocabulary ?? [])
    },
    services: ["broker", "redis", "replica", "s3"])
}

extension Transform {
  /// The settings by name and kind.
  fileprivate var vocabulary: [Vocabulary.Setting] {
    settings.map { Vocabulary.Setting($0.name, $0.kind.vocabularyKind) }
  }
}

extension SettingKind {
  fileprivate var vocabularyKind: Vocabulary.Kind {
    switch self {
    case .number: .positiveNumber
    case .text: .text
    case .flag: .flag
    }
  }
}
