import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText

/// Where the number of rows comes from: a parameter of the function, where one can be added without
/// breaking a caller, else the number itself.
struct LimitPlace {
  /// What is written as the limit.
  let name: String
  /// The number that is the default.
  let number: String
  /// What adds the parameter; nothing where it is there, or the number itself is written.
  let edits: [Edit]
  /// The function whose callers say how many rows they want, if they can.
  let function: FunctionDefinition?

  /// Whether a name is written.
  var isName: Bool { name != number }

  init(for query: Query, in file: PythonFile, default number: String) {
    self.number = number
    let node = query.terminal
    guard let inner = file.function(around: node),
      file.scope(of: node).function?.node == inner.node
    else {
      (name, edits, function) = (number, [], nil)
      return
    }
    let function = file.functionRunning(inner) ?? inner
    self.function = function
    if function.hasUnusedLimit(in: file), function == inner || !file.uses("limit", in: inner) {
      (name, edits) = ("limit", [])
      return
    }
    let free = ["limit", "max_rows"].first { !file.uses($0, in: function) }
    guard let free, file.mayGrow(function, by: free),
      let insertion = function.adding(
        parameter: free, annotation: "int", default: Code(number), style: FileStyle(of: file))
    else {
      (name, edits) = (number, [])
      return
    }
    (name, edits) = (free, insertion)
  }
}

extension PythonFile {
  /// Whether a name is used in a function.
  fileprivate func uses(_ name: String, in function: FunctionDefinition) -> Bool {
    scope(inside: function.node).map { isUsed(name, within: $0) } ?? true
  }
}

extension FunctionDefinition {
  /// Whether the function has a parameter `limit` that is a number unless a caller says otherwise,
  /// and that says nothing but how many rows there may be; nor does another say where they begin.
  func hasUnusedLimit(in file: PythonFile) -> Bool {
    guard pagingParameters == ["limit"], let parameter = parameters["limit"],
      parameter.default?.kind == .number,
      let symbol = file.binding(of: parameter.node)?.symbol, symbol.bindings.count == 1
    else { return false }
    return symbol.reads.allSatisfy { read in
      read.parent?.parent?.as(Call.self)?.callee.lastAttribute == "limit"
    }
  }

  /// The parameters that tell how many rows are wanted, or which of them.
  var pagingParameters: [String] {
    let names: Set<String> = [
      "first", "limit", "max_results", "offset", "page", "page_number", "page_size", "per_page",
      "skip", "top",
    ]
    return parameters.elements.map(\.name.text).filter { name in
      // `limit_each` limits something else.
      names.contains(name) || name.words.contains { ["limit", "pager", "paginator"].contains($0) }
        || name.words.contains { $0.hasPrefix("pagination") }
    }
  }
}
