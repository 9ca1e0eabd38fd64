public import PythonSyntax
internal import SourceText

/// A call whose result the process keeps, as far as other files must know it: a pool, a client.
///
///     pool = ThreadedConnectionPool(1, 10, DSN)
public struct KeptObject: Sendable, Hashable {
  /// What makes it.
  public let maker: QualifiedName
  /// What the maker is told.
  public let arguments: [Argument]
  /// Whether the module keeps it, and not an object of which there may be many.
  public let isOfModule: Bool
  /// Whether there is one for each process by its number: `_pool(os.getpid())`.
  public let isPerProcess: Bool
  /// The line, counted from one.
  public let line: Int

  /// What a maker is told.
  public struct Argument: Sendable, Hashable {
    /// The keyword; `**` of a mapping, and nil of what is told by its place.
    public let name: String?
    /// What it says, as of a `SharedExpression`; nil where it may say something else each time.
    public let identity: String?
    /// The call that it is a function for: `lambda: connect(DSN)`.
    public let calls: Called?

    /// Whether it says how long something may take.
    fileprivate var isDeadline: Bool { name?.namesDeadline ?? false }
  }

  /// What a function does that is handed over, and does nothing else.
  public struct Called: Sendable, Hashable {
    /// What it calls.
    public let callee: QualifiedName
    /// What that is told.
    public let arguments: [Argument]
  }
}

extension [KeptObject.Argument] {
  /// Whether others say the same by their places and by the keywords that decide.
  ///
  /// A deadline that one of the two has not got says nothing.
  public func say(
    whatIsSaidBy others: Self, where decides: (String) -> Bool = { _ in true }
  ) -> Bool {
    let sides = [self, others].map { side in
      side.filter { $0.name.map { $0.hasPrefix("*") || decides($0) } ?? true }
    }
    let positional = sides.map { $0.filter { $0.name == nil }.map(\.identity) }
    guard sides.joined().allSatisfy({ $0.identity != nil }), positional[0] == positional[1] else {
      return false
    }
    let keywords = sides.map { side in
      Dictionary(side.filter { $0.name != nil }.map { ($0.name, $0) }) { first, _ in first }
    }
    return Set(keywords.flatMap(\.keys)).allSatisfy { name in
      guard let one = keywords[0][name], let other = keywords[1][name] else {
        return (keywords[0][name] ?? keywords[1][name])?.isDeadline ?? false
      }
      return one.identity == other.identity
    }
  }
}

extension PythonFile {
  /// What the file keeps of the objects that some functions make, in the order of the text: by a name of
  /// the module, in a function that runs once, or stored by one that runs more often.
  public func keptObjects(madeBy makers: Callees) -> [KeptObject] {
    let calls = calls(to: makers).filter { $0.callee.partial == nil }
    guard !calls.isEmpty else { return [] }
    let lines = LineTable(tree.text)
    return calls.compactMap { call, callee in
      guard let isOfModule = isKeptByModule(call) else { return nil }
      return KeptObject(
        maker: callee.name, arguments: arguments(of: call, lookingInto: true),
        isOfModule: isOfModule, isPerProcess: isPerProcess(call),
        line: lines.line(at: call.node.range.lowerBound))
    }
  }

  /// What other files of the project keep of such objects that code of this one can share, each with its
  /// place, such as `app/db.py:3`; nothing where nobody has asked for them.
  ///
  /// Those are files that this one imports, and those that a process which imports this one may import.
  public func keptObjectsElsewhere(
    madeBy makers: Callees
  ) -> [(place: String, object: KeptObject)] {
    let project = context.project
    let own = context.path
    guard project.keepsObjects else { return [] }
    let lines = LineTable(tree.text)
    let imports = allImports.flatMap { Import.imports(by: $0, in: self, lines) }
    let imported = project.files(meantBy: imports, in: own)
    return project.keptObjects.filter { path, object in
      path != own && makers.contains(object.maker)
        && (imported.contains(path) || project.mayMeet(path, own))
    }.sorted { ($0.path, $0.object.line) < ($1.path, $1.object.line) }
      .map { ("\($0.path):\($0.object.line)", $0.object) }
  }

  /// What the arguments of a call say; of functions also what they call, if that is asked.
  public func arguments(of call: Call) -> [KeptObject.Argument] {
    arguments(of: call, lookingInto: false)
  }

  private func arguments(of call: Call, lookingInto: Bool) -> [KeptObject.Argument] {
    call.arguments.elements.map { element in
      let keyword = element.as(KeywordArgument.self)
      let value = keyword?.value ?? element.as(Starred.self)?.expression ?? element
      let name =
        keyword.map { text($0.name.range) } ?? (element.kind == .doubleStarred ? "**" : nil)
      // Nobody can count behind `*iterable`.
      let isKnown = element.kind != .starred
      return KeptObject.Argument(
        name: isKnown ? name : "*",
        identity: sharedExpression(ofArgument: value)?.identity,
        calls: lookingInto ? called(by: value) : nil)
    }
  }

  /// Whether the module keeps what a call makes, and not only some object; nil where nobody keeps it, or
  /// a script alone.
  private func isKeptByModule(_ call: Call) -> Bool? {
    if runsOnlyAsScript(call.node) { return nil }
    guard runsRepeatedly(call.node) else { return true }
    let places = uses(ofObject: call.node).compactMap { use -> Node? in
      if case .stored(let place) = use.kind { place } else { nil }
    }
    return places.isEmpty ? nil : places.contains { $0.kind == .name }
  }

  private func isPerProcess(_ call: Call) -> Bool {
    guard let function = function(around: call.node) else { return false }
    return isCached(function)
      && calls(of: function).contains { call in
        let process = call.arguments[0]?.as(Call.self)
        return process.flatMap { qualifiedName(of: $0.callee) } == "os.getpid"
      }
  }

  /// The call that a function is for, which an expression names or is.
  private func called(by function: Node) -> KeptObject.Called? {
    let call: Call?
    if let lambda = function.unparenthesized.as(Lambda.self) {
      call = lambda.body.unparenthesized.as(Call.self)
    } else {
      let definition = symbol(of: function)?.onlyBinding?.node.as(FunctionDefinition.self)
      call = definition.flatMap { statements(of: $0).last }?.as(ReturnStatement.self)?.value?
        .unparenthesized.as(Call.self)
    }
    guard let call, let callee = qualifiedName(of: call.callee) else { return nil }
    return KeptObject.Called(callee: callee, arguments: arguments(of: call, lookingInto: false))
  }
}

extension Project {
  /// Whether files keep objects that somebody asks about.
  fileprivate var keepsObjects: Bool { !keptObjects.isEmpty }

  /// The files that imports of another one may mean, without the packages on the way.
  fileprivate func files(meantBy imports: [Import], in path: String) -> Set<String> {
    imports.reduce(into: []) { files, item in
      guard let module = absolute(item.module, in: path) else { return }
      files.formUnion(paths(ofModule: module.text, importedBy: path))
      let member = item.name.map { module.attribute($0) }
      files.formUnion(member.map { paths(ofModule: $0.text, importedBy: path) } ?? [])
    }
  }

  /// Whether a process that imports one file may import another: both are found by the same folder, and
  /// neither is a script in a folder beside.
  fileprivate func mayMeet(_ path: String, _ other: String) -> Bool {
    importRoot(of: path) == importRoot(of: other)
      && (certainModuleName(of: path) != nil || path.folder == other.folder)
  }
}

extension String {
  fileprivate var folder: Substring { self[..<(lastIndex(of: "/") ?? startIndex)] }
}
