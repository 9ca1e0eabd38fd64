internal import PythonSemantics
internal import Rewriting

/// What helps other definitions, where the files that ask for it may share one.
struct HelpingDefinition {
  let key: SharedDemands.Key
  /// The files that ask for it.
  let group: SharedDemands.Group
  /// The files that are written with it.
  let places: SharedDemands.Group
  /// Where the project has it.
  let known: SharedHome?

  var names: [String] { group.first?.use.definition.names ?? [] }

  /// The file that is written with it, and does not ask for it: it gets what others import.
  var moduleThatWritesIt: String? {
    let asking = Set(group.map(\.path))
    return places.map(\.path).first { !asking.contains($0) }
  }

  var isShared: Bool { places.count > 1 || moduleThatWritesIt != nil || known != nil }
}
