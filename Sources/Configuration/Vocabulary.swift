/// What may be named in a configuration; only its user knows hazards and what their settings mean.
public struct Vocabulary: Sendable {
  /// The hazards with their settings.
  public let hazards: [Hazard]
  /// The services that a project may have: `redis`.
  public let services: [String]

  /// A hazard.
  public struct Hazard: Sendable {
    /// The name, in kebab case.
    public let name: String
    /// Its settings.
    public let settings: [Setting]

    /// Takes a name and the settings that go with it.
    public init(_ name: String, settings: [Setting] = []) {
      self.name = name
      self.settings = settings
    }
  }

  /// A setting of a hazard.
  public struct Setting: Sendable {
    /// The key, in kebab case.
    public let name: String
    /// What may be given.
    public let kind: Kind

    /// Takes a key and what it may be given.
    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// What a setting may be given.
  public enum Kind: Sendable {
    /// `true` or `false`.
    case flag
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A number, with or without a fraction.
    case number(ClosedRange<Double>)
    /// Any text.
    case text
    /// One of these texts.
    case choice([String])
    /// An array of texts.
    case texts

    /// A number above zero.
    public static var positiveNumber: Kind {
      .number(.leastNonzeroMagnitude ... .greatestFiniteMagnitude)
    }
  }

  /// Takes the hazards and services that there are.
  public init(hazards: [Hazard], services: [String] = []) {
    self.hazards = hazards
    self.services = services
  }

  /// The word that stands for every hazard.
  public static let all = "ALL"

  /// What to say of a name that is no hazard's, on the command line too; nil if it is one.
  public func complaint(aboutHazard name: String) -> String? {
    let names = hazards.map(\.name) + [Self.all]
    guard !names.contains(name) else { return nil }
    return "unknown hazard \(mention(name))" + suggestion(for: name, among: names)
  }
}
