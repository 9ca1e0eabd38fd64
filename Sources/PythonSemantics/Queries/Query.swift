public import PythonSyntax

/// A query as a value: what its rows are made of, what is done to it, and what asks for its rows.
///
/// `session.query(User).filter(User.age > 18).all()` is one in a single expression; it may as well be
/// built in several assignments of a function, and a statement may be run by another call than the
/// one that asks for the rows: `session.execute(statement).scalars().all()`.
public struct Query: Sendable {
  /// What kind of query it is.
  public let form: Form
  /// Where it begins: `session.query(User)`, `User.query`, `select(User)`, the text of SQL.
  public let origin: Node
  /// What a row is made of: models, columns, functions.
  public let entities: [Node]
  /// What is done to the query before it runs, in the order of the text; under conditions, too.
  public let steps: [Step]
  /// The call that sends a statement: `session.execute(statement)`; nil where the terminal does.
  public let execution: Call?
  /// What is done to the result before its rows are asked for, such as `scalars()`.
  public let resultSteps: [Step]
  /// What asks for the rows: `.all()`, `.fetchall()`, `.first()`, `list(query)`; the query itself, where
  /// something goes through it.
  public let terminal: Node
  /// Whether nothing is called to get the rows: `for user in query:`, `[*query]`.
  public let isGoneThrough: Bool

  /// The kinds of query.
  public enum Form: Sendable, Hashable {
    /// `session.query(User)`, or `User.query` of Flask-SQLAlchemy.
    case legacy
    /// `select(User)` of SQLAlchemy or SQLModel, `table.select()`.
    case statement
    /// The text of SQL, given to a cursor or a connection.
    case sql
    /// `text("…")` of SQLAlchemy.
    case text
    /// A statement that the function is handed.
    case passed
    /// `User.objects` of Django.
    case django
  }

  /// One call in a chain.
  public struct Step: Sendable {
    /// The name of the method.
    public let name: String
    /// The call, with all that stands before its dot.
    public let call: Call
    /// Whether the query never runs without it; false for what is done under a condition.
    public internal(set) var isCertain = true
  }

  /// Whether one of some methods is called on the query.
  public func has(_ names: Set<String>) -> Bool { steps.contains { names.contains($0.name) } }

  /// The call that asks for the rows; nil where something goes through the query.
  public var terminalCall: Call? { isGoneThrough ? nil : terminal.as(Call.self) }

  /// The word that asks for the rows: `all` of `.all()`, `list` of `list(query)`.
  public var terminalWord: String? { terminalCall?.word }
}

extension PythonFile {
  /// The queries of a file whose rows are asked for by one of some words, in the order of the text.
  ///
  /// What a name in a chain holds is followed through the assignments of its function. Where one of
  /// them is not understood, the query is left out.
  public func queries(endingIn words: [String]) -> [Query] {
    words.flatMap { calls(named: $0) }.sorted { $0.range.upperBound < $1.range.upperBound }
      .compactMap { terminal in
        var reader = QueryReader(self)
        return reader.query(endingIn: terminal)
      }
  }

  /// The steps of `session.query(User)` up to a call, whether its rows are asked for or not; nil where
  /// the call is no such step.
  public func querySteps(to call: Call) -> [Query.Step]? {
    var reader = QueryReader(self)
    return reader.legacy(call.node)?.steps
  }

  /// Whether the file imports a library whose queries are recognised by their methods.
  var importsSQLAlchemy: Bool {
    ["sqlalchemy", "sqlmodel", "flask_sqlalchemy"].contains { imports(package: $0) }
      || usesSessionOfExtension
  }

  /// Whether the file uses `db.session` of the `db = SQLAlchemy()` of another file.
  private var usesSessionOfExtension: Bool {
    guard let binding = moduleScope.symbol(named: "db")?.onlyBinding,
      binding.kind == .importFrom
    else { return false }
    return binding.symbol.reads.contains { read in
      read.parent?.as(Attribute.self)?.name.text == "session"
    }
  }
}

extension Call {
  /// The last word of what is called.
  var word: String { callee.lastWord?.text ?? "" }
}
