import PythonSemantics
import PythonSyntax
import Rewriting

/// A constant that is written in the place of a literal: `HTTP_TIMEOUT`, a module's own, or
/// `app.settings:HTTP_TIMEOUT`, which is imported.
struct TimeoutConstant: Sendable {
  /// The module that it is imported from; nil where each module has its own.
  let module: String?
  let name: String
  /// The value of one that is added to a module.
  let value: String

  /// Reads the setting; nil where there is none, or none that Python could read.
  ///
  /// The value is the one that all calls of the file would be given, or else the number that suits
  /// every library.
  init?(_ setting: String, for sites: [DeadlineSite]) {
    let parts = setting.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, parts.count < 3, parts.allSatisfy(\.isDottedName),
      !name.contains(".")
    else { return nil }
    self.name = name
    module = parts.count == 2 ? parts[0] : nil
    let values = Set(
      sites.filter { $0.deadline.condition == .missing && $0.deadline.takesConstant }
        .compactMap { $0.literal?.text })
    let onlyValue = values.count == 1 ? values.first : nil
    value =
      onlyValue.flatMap { $0.contains("=") ? nil : $0 } ?? sites.first?.values.text(.total) ?? ""
  }

  /// How the constant is written at a call; nil where something else has its name, or it holds what
  /// the call does not take.
  func written(at site: DeadlineSite) -> WrittenDeadline? {
    guard site.deadline.takesConstant else { return nil }
    let context = site.file.context
    if let module, context.project.moduleName(of: context.path) != module {
      return imported(from: module, at: site)
    }
    guard let symbol = site.file.symbol(named: name, at: site.call.node), symbol.isBound else {
      let definition = site.file.definition(named: [name], usedAt: [site.call.node]) {
        Code("\($0) = \(value)")
      }
      guard let definition, site.takes(value) else { return nil }
      return site.wrapping(WrittenDeadline(definition.name, definitions: [definition]))
    }
    guard symbol.scope == site.file.moduleScope, let binding = symbol.onlyBinding,
      binding.token.range.upperBound < site.call.range.lowerBound
        || site.file.occasion(of: site.call.node) == .whenCalled,
      binding.value.map({ site.takes($0.source) }) ?? true
    else { return nil }
    return site.wrapping(WrittenDeadline(name))
  }

  private func imported(from module: String, at site: DeadlineSite) -> WrittenDeadline? {
    if let spelling = site.file.spelling(
      of: "\(module).\(name)", at: site.call.node, ofProject: true),
      spelling.imports.isEmpty
    {
      return site.wrapping(WrittenDeadline(spelling.text))
    }
    guard site.file.isFree(name, at: site.call.node) else { return nil }
    return site.wrapping(
      WrittenDeadline(name, imports: [ImportRequest(from: module, name: name)]))
  }
}

extension Deadline {
  /// Whether a constant for calls of the web may stand in its place.
  fileprivate var takesConstant: Bool {
    switch value {
    case .seconds: false
    case .connectAndRead, .total, .httpx, .aiohttp, .urllib3: keyword == "timeout"
    }
  }
}

extension DeadlineSite {
  /// Whether the call takes a value: two numbers are for requests alone.
  fileprivate func takes(_ value: String) -> Bool {
    !value.hasPrefix("(") || deadline.value == .connectAndRead && literal?.text == value
  }

  /// A number as the library of the call takes it.
  fileprivate func wrapping(_ number: WrittenDeadline) -> WrittenDeadline? {
    guard deadline.value == .aiohttp else { return number }
    guard var wrapped = values.wrapping(number.text, self) else { return nil }
    wrapped.imports += number.imports
    wrapped.definitions = number.definitions
    return wrapped
  }
}

extension String {
  /// Whether Python could read the text as names with dots between them.
  fileprivate var isDottedName: Bool {
    split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
      word.first.map { $0.isLetter || $0 == "_" } ?? false
        && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
  }
}
