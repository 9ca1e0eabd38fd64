import Foundation
import TestSupport
import Testing

/// A module with a hazard, or with what only looks like one, and what Hoist makes of it.
///
/// `Golden/<hazard>/<case>.py` with `<case>.after.py`; without the latter the module must not
/// change.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let hazard: String
  let name: String
  let before: [UInt8]
  /// What is expected; the module itself where it must not change.
  let after: [UInt8]
  let afterFile: URL

  var testDescription: String { "\(hazard)/\(name)" }
  var changes: Bool { before != after }

  static let all: [GoldenCase] = {
    let golden = Repository.root.appendingPathComponent("Golden")
    return names(in: golden).filter { $0 != "projects" }.flatMap { hazard in
      let folder = golden.appendingPathComponent(hazard)
      return names(in: folder).filter { $0.hasSuffix(".py") && !$0.hasSuffix(".after.py") }
        .compactMap { file -> GoldenCase? in
          let name = String(file.dropLast(3))
          let afterFile = folder.appendingPathComponent("\(name).after.py")
          guard let before = contents(of: folder.appendingPathComponent(file)) else { return nil }
          return GoldenCase(
            hazard: hazard, name: name, before: before, after: contents(of: afterFile) ?? before,
            afterFile: afterFile)
        }
    }
  }()

  private static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  private static func contents(of file: URL) -> [UInt8]? {
    (try? Data(contentsOf: file)).map { [UInt8]($0) }
  }
}

extension Sequence<UInt8> {
  var text: String { String(decoding: Array(self), as: UTF8.self) }
}

extension [UInt8] {
  /// The text with each line changed, the line ends kept.
  func mappingLines(_ change: ([UInt8]) -> [UInt8]) -> [UInt8] {
    Array(
      split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { change(Array($0)) }.joined(separator: [UInt8(ascii: "\n")]))
  }
}
