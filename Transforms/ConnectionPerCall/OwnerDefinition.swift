import PythonSemantics
import PythonSyntax
import Rewriting

extension SharedDefinition {
  /// The engine or the client that a process makes once, for all calls with one configuration.
  static func owner(
    _ site: OwnerSite, _ expression: SharedExpression, _ words: OwnerWords
  ) -> SharedDefinition {
    let owner = site.owner
    return SharedDefinition(
      "pool's \(owner.noun)", making: site.call.node, expression,
      named: words.names(of: owner.word).map { "get_" + $0 }, inModule: .database
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

extension OwnerSite {
  /// What it asks the process for, under names that begin with words; nil where that can be nothing.
  func request(_ words: [String: OwnerWords]) -> ProcessObjects.Request? {
    guard let expression, let words = words[expression.identity] else { return nil }
    let definition =
      SessionFactory(self).map { SharedDefinition.sessions($0, expression, words) }
      ?? .owner(self, expression, words)
    return ProcessObjects.Request(call, expression, definition) { _ in
      guard let process = file.spelling(of: "os.getpid", at: call.node),
        let maker = owner.maker(
          words.names(of: owner.word).map { "_" + $0 }, Code(call.node, saying: expression),
          in: file,
          usedAt: [call.node])
      else { return nil }
      return ProcessObject(
        writtenAs: "\(maker.name)(\(process.text)())", imports: process.imports,
        definitions: [maker])
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
