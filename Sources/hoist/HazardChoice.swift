internal import Configuration
internal import Engine
internal import Rewriting
internal import Transforms
internal import Workspace

/// The hazards that are looked for under one configuration, and how far their fixes may go.
struct HazardChoice: Sendable {
  /// The transforms of the hazards, with the settings that they have here, in the order of the
  /// catalog.
  let transforms: [any Transform]
  /// Those that are not looked for, but do what fixes of the others wait for.
  private let helpers: [any Transform]
  /// Which of their fixes are made.
  let policy: Policy

  /// Puts together what the command line and a configuration say; the command line wins.
  init(_ selection: Selection, under settings: Settings) {
    let selected = selection.selected ?? settings.select
    let named = selection.selected.map { Set($0.names) } ?? []
    func isSelected(_ hazard: String) -> Bool { selected?.contains(hazard) ?? true }
    let allowed = Catalog.all.filter { transform in
      let hazard = transform.hazard
      return !selection.ignored.contains(hazard)
        && (named.contains(hazard) || !settings.ignore.contains(hazard))
    }.map { $0.adopting(settings.hazardSettings) }
    transforms = allowed.filter { isSelected($0.hazard) }
    helpers = allowed.filter { $0.addsDeadlines && !isSelected($0.hazard) }

    var policy = Policy()
    policy.named = named
    // Whoever refuses unsafe fixes now takes back what the configuration consents to.
    if selection.selected == nil, !selection.refusesUnsafe {
      policy.named.formUnion(settings.select?.names ?? [])
    }
    // Whoever names a hazard consents to what its fixes wait for.
    if !policy.named.isEmpty { policy.named.formUnion(helpers.map(\.hazard)) }
    let hazards = (transforms + helpers).map(\.hazard)
    policy.demoted = Set(hazards.filter(settings.extendUnsafeFixes.contains))
    policy.promoted = Set(hazards.filter(settings.extendSafeFixes.contains))
      .subtracting(policy.demoted)
    policy.services = Set(settings.services)
    if selection.acceptsUnsafe { policy.levels = Set(Safety.Level.allCases) }
    if selection.refusesUnsafe { policy.levels = [.safe] }
    self.policy = policy
  }

  /// The engine for a file of the configuration, which may leave some hazards out there.
  func engine(for file: RunFile) -> Engine {
    Engine(
      transforms.filter(file.looks(for:)), helpedBy: helpers.filter(file.looks(for:)),
      policy: policy)
  }

  /// Whether anything is looked for in a file.
  func looks(at file: RunFile) -> Bool { transforms.contains(where: file.looks(for:)) }
}

extension RunFile {
  /// Whether its configuration lets a transform look at the file.
  fileprivate func looks(for transform: any Transform) -> Bool {
    !ignoresHazards || !ignores(transform.hazard)
  }
}

extension Transform {
  /// The transform with the settings that a configuration has for it.
  fileprivate func adopting(_ settings: [HazardSetting]) -> any Transform {
    settings.filter { $0.hazard == hazard }.reduce(self) { transform, setting in
      setting.value.settingValue.map { transform.setting(setting.name, to: $0) } ?? transform
    }
  }
}

extension HazardSetting.Value {
  /// The value as transforms have them.
  fileprivate var settingValue: SettingValue? {
    switch self {
    case .flag(let flag): .flag(flag)
    case .integer(let number): .number(Double(number))
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    // No transform has such a setting.
    case .texts: nil
    }
  }
}
