public import Foundation

/// A folder of its own for one test, removed when the test is done with it.
public final class TemporaryFolder: Sendable {
  /// Where the folder is.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "hoist-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the folders that it is in.
  public func write(_ contents: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contents).write(to: file)
  }

  /// Reads a file.
  public func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: name)))
  }

  /// The bytes of all files below the folder, by their paths in it, without what is hidden.
  public func files(in name: String = "") throws -> [String: [UInt8]] {
    try FileTree.files(in: name.isEmpty ? url : url.appending(path: name))
  }
}

/// What is below a folder.
public enum FileTree {
  /// The bytes of all files, by their paths in the folder, without what is hidden.
  public static func files(in folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for name in names ?? [] where !name.split(separator: "/").contains(where: { $0.first == "." }) {
      let file = folder.appending(path: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[name] = [UInt8](try Data(contentsOf: file))
    }
    return files
  }
}
