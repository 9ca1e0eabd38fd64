public import PythonSemantics
public import PythonSyntax
public import SourceText

/// What the calls of a file get that make something anew each time which their process can keep: an
/// engine, a client.
///
/// There is one for each configuration. What the module keeps already is used; else a function that
/// does nothing but make it is told to keep it, and the others call that; else it is a definition of
/// the project.
public struct ProcessObjects {
  private var objects: [Node: ProcessObject] = [:]
  /// Where the process keeps by hand what calls would make again.
  private var rivals: [Node: String] = [:]

  /// A call that makes something which its process can keep.
  public struct Request {
    let call: Call
    let expression: SharedExpression
    let definition: SharedDefinition
    let keep: (FunctionDefinition) -> ProcessObject?

    /// Takes a call, what it says to the whole process, and the definition that makes the same.
    ///
    /// The last tells how a function that does nothing but make it keeps it from now on; nil where it
    /// cannot.
    public init(
      _ call: Call, _ expression: SharedExpression, _ definition: SharedDefinition,
      keptBy keep: @escaping (FunctionDefinition) -> ProcessObject?
    ) {
      self.call = call
      self.expression = expression
      self.definition = definition
      self.keep = keep
    }
  }

  /// Settles what each call gets, by what makes such things in the file and its project.
  ///
  /// - Parameters:
  ///   - requests: The calls.
  ///   - callees: What makes such things.
  ///   - keywords: The keywords that decide what such a thing leads to; all do if that is nil.
  ///   - file: The file.
  public init(
    _ requests: [Request], madeBy callees: Callees, leadingBy keywords: Set<String>? = nil,
    in file: PythonFile
  ) {
    let constructions = file.calls(to: callees).map(\.call)
    let inquiry = Inquiry(makers: callees.names)
    let (here, elsewhere) =
      requests.isEmpty
      ? ([], []) : (file.keptObjects(madeBy: callees), file.keptObjectsElsewhere(madeBy: callees))
    var makers: [String: FunctionDefinition] = [:]
    var open: [Request] = []
    for request in requests {
      let identity = request.expression.identity
      let rival = elsewhere.first { file.keeps($0.object, for: request.call, by: keywords) }
      if let kept = file.keptObject(
        saying: request.expression, among: constructions, at: request.call.node)
      {
        objects[request.call.node] = ProcessObject(keptBy: kept)
      } else if makers[identity] == nil, rival == nil,
        let maker = file.maker(of: request.call, saying: request.expression),
        let object = request.keep(maker)
      {
        // The function that makes it is already what others call.
        makers[identity] = maker
        objects[request.call.node] = object.asking(inquiry)
      } else {
        open.append(request)
        rivals[request.call.node] = rival?.place
      }
    }
    open.removeAll { request in
      guard let maker = makers[request.expression.identity],
        file.symbol(named: maker.name.text, at: request.call.node)?.onlyBinding?.node == maker.node
      else { return false }
      objects[request.call.node] = ProcessObject(keptBy: maker.name.text + "()")
      return true
    }
    let uses = SharedUses(
      in: file,
      open.map { request in
        (request.definition.rivalled(by: rivals[request.call.node]), [request.call.node])
      })
    for request in open {
      guard let use = uses[request.definition] else { continue }
      let own = here.first { file.keeps($0, for: request.call, by: keywords) }
      if let own, !use.definitions.isEmpty {
        rivals[request.call.node] = "line \(own.line)"
      } else {
        objects[request.call.node] = ProcessObject(sharing: use).asking(inquiry)
      }
    }
  }

  /// What to do where a call gets nothing, such as `a client of the process`.
  public func advice(without noun: String, for call: Call) -> String {
    guard let place = rivals[call.node] else { return SharedUses.advice(without: noun) }
    return "`\(place)` keeps one already that leads to the same; use that"
  }

  /// What a call gets; nil where there can be nothing.
  public subscript(call: Call) -> ProcessObject? { objects[call.node] }
}

extension PythonFile {
  /// Whether a module keeps an object that a call would make again.
  fileprivate func keeps(
    _ object: KeptObject, for call: Call, by keywords: Set<String>?
  ) -> Bool {
    object.isOfModule && qualifiedName(of: call.callee) == object.maker
      && object.arguments.say(whatIsSaidBy: arguments(of: call)) { keywords?.contains($0) ?? true }
  }
}

/// What a call gets of its process in the place of a new one.
public struct ProcessObject {
  /// What is written in the place of the call; nil where the call stays.
  public let code: String?
  /// The edits besides that one.
  public let edits: [Edit]
  /// The imports that it needs.
  public let imports: [ImportRequest]
  /// The definitions that it needs of its module alone.
  public let definitions: [ModuleDefinition]
  /// The definition of the project that it is; nil where it is none.
  public let use: SharedUse?
  /// What makes the process forget it, where a function of the file keeps it.
  public let resets: [String]
  /// What other files of the project must say before that is final.
  public private(set) var inquiry = Inquiry()

  /// An object that something in the module gives.
  public init(
    writtenAs code: String?, _ edits: [Edit] = [], imports: [ImportRequest] = [],
    definitions: [ModuleDefinition] = [], resets: [String] = []
  ) {
    (self.code, self.edits, self.imports) = (code, edits, imports)
    (self.definitions, self.resets, use) = (definitions, resets, nil)
  }

  /// An object that the module keeps: a constant, or what a cached function gives.
  fileprivate init(keptBy code: String) {
    let function = code.hasSuffix("()") ? code.dropLast(2) : nil
    self.init(writtenAs: code, resets: function.map { ["\($0).cache_clear()"] } ?? [])
  }

  fileprivate init(sharing use: SharedUse) {
    (code, edits, imports, definitions, resets) = (use.name.text + "()", [], [], [], [])
    self.use = use
  }

  /// The object that is final only when other files of the project have answered.
  fileprivate func asking(_ inquiry: Inquiry) -> ProcessObject {
    var object = self
    object.inquiry = inquiry
    return object
  }
}
