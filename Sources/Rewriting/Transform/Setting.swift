/// A property of a transform that a configuration may change.
public struct Setting<Root>: Sendable {
  /// The key in the configuration.
  public let name: String
  /// What it means, as one phrase.
  public let summary: String
  /// What may be given.
  public let kind: SettingKind
  /// The value that the transform has.
  public let value: @Sendable (Root) -> SettingValue
  /// Changes the transform; false where the value does not fit.
  public let set: @Sendable (inout Root, SettingValue) -> Bool

  /// A number, with or without a fraction.
  public init(
    _ name: String, _ property: any WritableKeyPath<Root, Double> & Sendable, _ summary: String
  ) {
    self.init(name: name, summary: summary, kind: .number) {
      .number($0[keyPath: property])
    } set: { root, value in
      guard case .number(let number) = value, number > 0, number.isFinite else { return false }
      root[keyPath: property] = number
      return true
    }
  }

  /// A text.
  public init(
    _ name: String, _ property: any WritableKeyPath<Root, String> & Sendable, _ summary: String
  ) {
    self.init(name: name, summary: summary, kind: .text) {
      .text($0[keyPath: property])
    } set: { root, value in
      guard case .text(let text) = value else { return false }
      root[keyPath: property] = text
      return true
    }
  }

  /// Yes or no.
  public init(
    _ name: String, _ property: any WritableKeyPath<Root, Bool> & Sendable, _ summary: String
  ) {
    self.init(name: name, summary: summary, kind: .flag) {
      .flag($0[keyPath: property])
    } set: { root, value in
      guard case .flag(let flag) = value else { return false }
      root[keyPath: property] = flag
      return true
    }
  }

  private init(
    name: String, summary: String, kind: SettingKind,
    value: @escaping @Sendable (Root) -> SettingValue,
    set: @escaping @Sendable (inout Root, SettingValue) -> Bool
  ) {
    self.name = name
    self.summary = summary
    self.kind = kind
    self.value = value
    self.set = set
  }
}

/// The types of settings.
public enum SettingKind: String, Sendable {
  case number, text, flag
}

/// The value of a setting.
public enum SettingValue: Sendable, Hashable {
  case number(Double)
  case text(String)
  case flag(Bool)
}

extension Double {
  /// The number as people write it: a whole one without a fraction.
  public var written: String {
    self == rounded() && magnitude < 1e9 ? "\(Int(self))" : "\(self)"
  }
}
