public import PythonSemantics
internal import Rewriting

// What a project keeps already in a form that definitions would make again.

extension SharedPlan {
  /// The definitions that are not to be used, by what they are: some file needs the same in another
  /// form or has it there already, and a process must not keep it twice.
  public static func outvoted(
    among demands: [Demand], existing: [String: [SharedHome]]
  ) -> Set<String> {
    let definitions = demands.flatMap(\.uses).map(\.definition)
    let needed = Set(definitions.filter { !$0.isSecondForm }.map(\.resource))
    let second = definitions.filter { definition in
      definition.isSecondForm
        && (needed.contains(definition.resource)
          || definition.relatives.contains { existing[$0.identity] != nil })
    }
    return Set(second.map(\.identity))
  }

  /// Where the project keeps by hand what definitions would make again, for it has none of them yet.
  public static func keptByHand(
    among demands: [Demand], existing: [String: [SharedHome]]
  ) -> Set<String> {
    let definitions = demands.flatMap(\.uses).map(\.definition)
    return Set(
      definitions.filter { definition in
        ([definition] + definition.relatives).allSatisfy { existing[$0.identity] == nil }
      }.compactMap(\.rival))
  }
}
