import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// One call that makes an engine or a client, with a pool of its own, where it runs again and again.
struct OwnerSite {
  let file: PythonFile
  let call: Call
  let callee: QualifiedName
  let owner: PoolOwner
  /// What is done with it, wherever it goes in the file.
  let uses: [ObjectUse]
  /// What the call says to the whole process; nil where it may say something else each time.
  let expression: SharedExpression?

  /// The calls of a file that make pools too often, in the order of the text.
  static func all(in file: PythonFile) -> [OwnerSite] {
    file.calls(to: PoolOwner.callees).compactMap { call, callee in
      guard callee.partial == nil, let owner = PoolOwner.all[callee.name],
        file.runsRepeatedly(call.node), !file.isForOnce(call.node)
      else { return nil }
      let site = OwnerSite(
        file: file, call: call, callee: callee.name, owner: owner,
        uses: file.uses(ofObject: call.node), expression: file.sharedExpression(of: call))
      return site.isKept || site.isSQLite ? nil : site
    }
  }

  /// Whether it is kept, or made for somebody who says what it connects to and may keep it.
  private var isKept: Bool {
    uses.contains { use in
      switch use.kind {
      case .stored: true
      case .returned, .yielded: expression == nil
      default: false
      }
    }
  }

  /// Whether it reads a file: connecting to one is cheap, and in memory each engine has a database of
  /// its own.
  private var isSQLite: Bool {
    guard let argument = call.arguments.elements.first else { return false }
    let address = argument.as(KeywordArgument.self)?.value ?? argument
    return file.leadingText(of: file.symbol(of: address)?.onlyBinding?.value ?? address)?
      .hasPrefix("sqlite") ?? false
  }

  // MARK: The finding

  /// What is wrong with the call, with its repair.
  func finding(with owners: ProcessObjects) -> Finding {
    ownFinding(with: owners).asking(about: givers, in: file)
  }

  private func ownFinding(with owners: ProcessObjects) -> Finding {
    if let reason = reasonToDecline { return advising(reason) }
    guard let shared = owners[call] else {
      return advising(
        owners.advice(without: "the \(owner.noun) of a process", for: call))
    }
    guard let locals else { return advising(SharedLocals.advice) }
    guard let edits = edits(shared) else {
      return advising(
        "it is ended where others may use it; make one for the process, and leave it open")
    }
    return Finding(
      at: call.node, complaint,
      fix: Fix(
        edits + locals.edits, .unsafe(because: change), imports: shared.imports,
        definitions: shared.definitions, using: [shared.use].compactMap(\.self),
        touching: [call.callee], releasing: locals.released,
        resets: shared.resets)
    ).asking(shared.inquiry)
  }

  /// The names of its function that it leaves without a use.
  private var locals: SharedLocals? {
    expression.flatMap { SharedLocals(of: $0, in: call, style: FileStyle(of: file)) }
  }

  private func edits(_ shared: ProcessObject) -> [Edit]? {
    let style = FileStyle(of: file)
    if let use = shared.use, let factory = SessionFactory(self) {
      return factory.edits(writing: use.name.text + "()", style)
    }
    return SharedObject(madeBy: call.node, uses, endedBy: owner.ending, in: file).edits(
      writing: shared.code, style)
  }

  /// The functions that hand it out.
  var givers: [FunctionDefinition] { file.givers(of: uses) }

  private var change: String {
    if let place = file.placeElsewhere(of: givers) {
      return "\(owner.change); who gets it elsewhere (\(place)) must not end it"
    }
    return owner.change
  }

  private var complaint: String {
    "`\(callee.text)` makes a new \(owner.noun), with a pool of its own, for each call"
  }

  private func advising(_ advice: String) -> Finding {
    Finding(at: call.node, complaint, advice: advice)
  }
}

extension PythonFile {
  /// Whether a node stands in what runs once in the life of a database, or of a process: migrations,
  /// tests, and what sets something up.
  fileprivate func isForOnce(_ node: Node) -> Bool {
    let isOfMigration = allImports.contains { statement in
      modules(importedBy: statement).contains { $0.root == "alembic" }
    }
    guard !isOfMigration, let function = function(around: node) else { return isOfMigration }
    let words = function.name.text.lowercased().split(separator: "_").map(String.init)
    return words.contains(where: Self.wordsOfSettingUp.contains)
  }

  private static let wordsOfSettingUp: Set<String> = [
    "backup", "bootstrap", "downgrade", "init", "initialise", "initialize", "migrate", "migration",
    "migrations", "restore", "seed", "setup", "test", "upgrade",
  ]
}
