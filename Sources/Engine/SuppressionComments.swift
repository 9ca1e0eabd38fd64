internal import PythonSemantics
internal import PythonSyntax
internal import Rewriting
internal import SourceText

/// The comments of a file that ask for a hazard to be left alone, by our own words or by those of other
/// tools.
struct SuppressionComments {
  /// All of them, in the order of the text.
  private(set) var all: [Comment] = []
  /// The lines of the file.
  let lines: LineTable
  /// The comments that count on a line, by the line.
  private(set) var byLine: [Int: [Int]] = [:]
  /// The comments at the head of a function, which count in all of it.
  private(set) var ofFunctions: [(range: Range<Int>, comment: Int)] = []
  /// The comments that count everywhere.
  private(set) var ofFile: [Int] = []

  /// A comment and what it asks for.
  struct Comment {
    let line: Int
    let offset: Int
    let isAlone: Bool
    let request: Request
  }

  /// What a comment asks for.
  enum Request {
    /// `hoist: allow[…]`
    case allow([String])
    /// `hoist: allow-file[…]`
    case allowFile([String])
    /// `noqa`, with codes or for everything.
    case noqa([String])
    /// `nosec`, with codes or for everything.
    case nosec([String])
    /// `nosemgrep`, with names of rules or for everything.
    case nosemgrep([String])
    /// `pylint: disable=…`
    case pylint([String])

    var isAllow: Bool { if case .allow = self { true } else { false } }
  }

  init(_ file: PythonFile) {
    let tree = file.tree
    lines = LineTable(tree.text)
    for range in tree.comments(in: 0..<tree.text.count) {
      let line = lines.line(at: range.lowerBound)
      let isAlone = tree.text.bytes[lines.range(ofLine: line).lowerBound..<range.lowerBound]
        .allSatisfy(\.isBlank)
      all += Self.requests(in: tree.text.bytes[range]).map {
        Comment(line: line, offset: range.lowerBound, isAlone: isAlone, request: $0)
      }
    }
    for (index, comment) in all.enumerated() {
      if case .allowFile = comment.request {
        ofFile.append(index)
      } else {
        byLine[comment.line, default: []].append(index)
      }
    }
    guard all.contains(where: \.request.isAllow) else { return }
    for node in file.nodes(.functionDefinition, in: tree.root) {
      ofFunctions += commentsAtHead(of: FunctionDefinition(unchecked: node)).map {
        (node.range, $0)
      }
    }
  }

  /// Our own comments on the first or the last line of a function's head, or alone above it.
  private func commentsAtHead(of function: FunctionDefinition) -> [Int] {
    let first = lines.line(at: function.keyword.range.lowerBound)
    let last = lines.line(at: function.colon.range.lowerBound)
    let above = [first, lines.line(at: function.node.range.lowerBound)].map { $0 - 1 }
    return Set([first, last] + above).flatMap { byLine[$0] ?? [] }.filter {
      let comment = all[$0]
      let isHere = comment.line == first || comment.line == last
      return comment.request.isAllow && (isHere || comment.isAlone)
    }
  }

  private static func requests(in comment: ArraySlice<UInt8>) -> [Request] {
    var requests: [Request] = []
    if let names = bracketed(comment, behind: "hoist: allow[") { requests.append(.allow(names)) }
    if let names = bracketed(comment, behind: "hoist: allow-file[") {
      requests.append(.allowFile(names))
    }
    if let rest = comment.text(behind: "noqa") {
      requests.append(.noqa(codes(rest, needsColon: true)))
    }
    if let rest = comment.text(behind: "nosec") {
      requests.append(.nosec(codes(rest, needsColon: false)))
    }
    if let rest = comment.text(behind: "nosemgrep") {
      requests.append(.nosemgrep(rest.first == ":" ? words(rest.dropFirst()) : []))
    }
    if let rest = comment.text(behind: "pylint:"), let names = rest.utf8.text(behind: "disable=") {
      requests.append(.pylint(words(names)))
    }
    return requests
  }

  private static func bracketed(
    _ comment: ArraySlice<UInt8>, behind opening: String
  ) -> [String]? {
    guard let rest = comment.text(behind: opening), let end = rest.firstIndex(of: "]") else {
      return nil
    }
    return words(rest[..<end])
  }

  /// The codes behind `noqa:` or `nosec`; none where the tool would take it for all.
  private static func codes(_ text: Substring, needsColon: Bool) -> [String] {
    let rest = text.drop { $0 == " " }
    if needsColon, rest.first != ":" { return [] }
    return words(rest.drop { $0 == ":" || $0 == " " }).filter { word in
      word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
    }
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == " " }).map { String($0) }
  }
}

extension Collection<UInt8> {
  /// What follows the first occurrence of some text.
  ///
  /// Bytes are compared, for every comment of every file is searched, and next to none asks for
  /// something.
  fileprivate func text(behind marker: String) -> Substring? {
    let first = marker.utf8.first
    let start = indices.first { self[$0] == first && self[$0...].starts(with: marker.utf8) }
    return start.map {
      Substring(decoding: self[$0...].dropFirst(marker.utf8.count), as: UTF8.self)
    }
  }
}
