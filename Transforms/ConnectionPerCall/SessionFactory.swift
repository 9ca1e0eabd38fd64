import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// A `sessionmaker` for which alone a function makes an engine: a process can have one of them, too.
struct SessionFactory {
  let site: OwnerSite
  /// The call of `sessionmaker`.
  private let call: Call
  /// What it is told besides the engine, which says the same each time.
  let settings: [Node]

  /// The factory of a site; nil where the engine is used otherwise, or the factory depends on the call.
  init?(_ site: OwnerSite) {
    guard site.uses.count == 1, let use = site.uses.first, case .passed(let call) = use.kind,
      let name = site.file.qualifiedName(of: call.callee), Self.names.contains(name),
      site.file.function(around: call.node) == site.file.function(around: site.call.node)
    else { return nil }
    var settings: [Node] = []
    for argument in call.arguments.elements {
      let keyword = argument.as(KeywordArgument.self)
      if (keyword?.value ?? argument) == use.node { continue }
      guard let value = keyword?.value, [.constant, .number, .string].contains(value.kind) else {
        return nil
      }
      settings.append(argument)
    }
    let isMadeInside = use.node == site.call.node
    guard isMadeInside || site.statement != nil && site.file.isOnlyObject(use.node) else {
      return nil
    }
    self.site = site
    self.call = call
    self.settings = settings
  }

  private static let names: Set<QualifiedName> = [
    "sqlalchemy.orm.sessionmaker", "sqlalchemy.orm.session.sessionmaker",
  ]

  /// The edits that write another expression in its place, and take the engine away.
  func edits(writing code: String, _ style: FileStyle) -> [Edit]? {
    let replacement = call.node.replacing(with: code)
    if call.node.range.contains(site.call.node.range.lowerBound) { return [replacement] }
    return site.statement.map { $0.removing(style: style) + [replacement] }
  }
}

extension OwnerSite {
  /// The statement that does nothing but give the engine a name.
  fileprivate var statement: Statement? {
    guard let assignment = call.node.parent?.as(Assignment.self),
      assignment.target?.kind == .name
    else { return nil }
    return Statement(assignment.node)
  }
}

extension SharedDefinition {
  /// What makes the sessions of a process, with the engine that they share.
  static func sessions(
    _ factory: SessionFactory, _ expression: SharedExpression, _ words: OwnerWords
  ) -> SharedDefinition {
    let settings = factory.settings.map(\.source)
    let owner = factory.site.owner
    return SharedDefinition(
      "session factory (\(settings.sorted().joined(separator: ",")))",
      making: factory.site.call.node, expression,
      named: words.names(of: "session_factory").map { "get_" + $0 }, inModule: .database
    ) { place in
      let file = place.file
      let name = "_" + place.name.dropFirst("get_".count)
      guard let process = file.spelling(of: "os.getpid", at: place.node),
        let cache = file.spellingOfCache(at: place.node),
        let sessionmaker = file.spelling(
          of: "sqlalchemy.orm.sessionmaker", at: place.node, preferring: .name),
        let engine = owner.maker(
          words.names(of: owner.word).prefix(1).map { "_" + $0 }, place.constructor, in: file,
          usedAt: place.uses)
      else { return nil }
      let arguments = (["bind=\(engine.name)(pid)"] + settings).joined(separator: ", ")
      let call: Code = "\(sessionmaker)(\(arguments))"
      return [
        engine,
        ModuleDefinition(
          name, usedAt: place.uses,
          """
          @\(cache)
          def \(name)(pid):
              \"""What makes the sessions of this process, which share its engine.\"""
              return \(call.laidOut(behind: "    return ", style: FileStyle(of: file)))
          """),
        ModuleDefinition(
          place.name, usedAt: place.uses,
          """
          def \(place.name)():
              \"""What makes the sessions of this process; call it, and close what it makes.\"""
              return \(name)(\(process)())
          """),
      ]
    }
  }
}
