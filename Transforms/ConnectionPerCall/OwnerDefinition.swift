import PythonSemantics
import PythonSyntax
import Rewriting

extension SharedDefinition {
  /// The engine or the client that a process makes once, for all calls with one configuration.
  static func owner(_ site: OwnerSite, _ expression: SharedExpression) -> SharedDefinition {
    let owner = site.owner
    return SharedDefinition(
      "pool's \(owner.noun)", making: site.call.node, expression, named: site.names,
      inModule: "database"
    ) { place in
      guard let process = place.file.spelling(of: "os.getpid", at: place.node),
        let maker = owner.maker(
          ["_" + place.name.dropFirst("get_".count)], place.constructor, in: place.file,
          usedAt: place.uses)
      else { return nil }
      return [
        maker,
        ModuleDefinition(
          place.name, usedAt: place.uses,
          """
          def \(place.name)():
              \"""The \(owner.noun) of this process; it owns a pool of connections.\"""
              return \(maker.name)(\(process)())
          """),
      ]
    }
  }
}

extension PoolOwner {
  /// The function that makes the owner, once in each process: a forked worker must not write to the
  /// sockets of its parent; nil where its names are taken.
  func maker(
    _ names: [String], _ constructor: Code, in file: PythonFile, usedAt uses: [Node]
  ) -> ModuleDefinition? {
    let style = FileStyle(of: file)
    guard let cache = file.spellingOfCache(at: file.tree.root) else { return nil }
    return file.definition(named: names, usedAt: uses) { name in
      """
      @\(cache)
      def \(name)(pid):
          \"""The \(noun) of this process: a forked worker must not share its parent's.\"""
          return \(constructor.laidOut(behind: "    return ", style: style))
      """
    }
  }
}

extension OwnerSite {
  /// The words that tell it from others of its kind, the best first.
  var words: [String] {
    let function = file.function(around: call.node)?.name.text.drop { $0 == "_" } ?? "process"
    let words = file.configurationNames(of: call).map { name in
      name.split(separator: "_").filter { !Self.wordsOfOwners.contains($0) }.joined(separator: "_")
    }
    return words.filter { !$0.isEmpty } + ["shared", "\(function)"]
  }

  private static let wordsOfOwners: Set<Substring> = ["engine", "mongo", "mongodb", "queuepool"]

  /// The names that its accessor may get, the best first.
  fileprivate var names: [String] {
    ["get_\(owner.word)"] + words.map { "get_\($0)_\(owner.word)" }
  }
}
