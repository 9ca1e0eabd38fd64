public import PythonSemantics

/// A pass that finds one hazard and repairs it.
///
/// A value with a pure function: no files, no clocks, no globals. Its properties are its settings.
public protocol Transform: Sendable {
  /// What a reader is told of it.
  var about: About { get }

  /// The properties that a configuration may change.
  var settings: [Setting<Self>] { get }

  /// Whether its fixes give calls deadlines, which fixes of other hazards wait for.
  var addsDeadlines: Bool { get }

  /// Whether its findings may ask who imports their file.
  var asksForImporters: Bool { get }

  /// The occurrences of the hazard in a file, with their repairs.
  ///
  /// Begins from an index of the file and returns at once where there is nothing.
  func findings(in file: PythonFile) -> [Finding]
}

extension Transform {
  /// The hazard's name everywhere: that of the type with hyphens, `missing-timeout` of
  /// `MissingTimeout`.
  public static var hazard: String { hyphenated("\(Self.self)") }

  /// The hazard's name everywhere.
  public var hazard: String { Self.hazard }

  /// Nothing to set.
  public var settings: [Setting<Self>] { [] }

  /// Most transforms add none.
  public var addsDeadlines: Bool { false }

  /// Most fixes do without what other files import.
  public var asksForImporters: Bool { false }

  /// The transform with another value for a setting; itself where the value does not fit.
  public func setting(_ name: String, to value: SettingValue) -> Self {
    var changed = self
    guard let setting = settings.first(where: { $0.name == name }), setting.set(&changed, value)
    else { return self }
    return changed
  }
}

/// `missing-timeout` of `MissingTimeout`.
func hyphenated(_ typeName: String) -> String {
  var name: [UInt8] = []
  for byte in typeName.utf8 {
    let isUppercase = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    if isUppercase, !name.isEmpty { name.append(UInt8(ascii: "-")) }
    name.append(isUppercase ? byte + 32 : byte)
  }
  return String(decoding: name, as: UTF8.self)
}
