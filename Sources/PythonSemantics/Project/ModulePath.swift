internal import SourceText

/// The path of a file by its bytes, and the words in it that name a module.
struct ModulePath {
  let bytes: ArraySlice<UInt8>

  /// Takes a path with `/` between the folders.
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Takes a path with `/` between the folders.
  init(_ path: String) { bytes = Array(path.utf8)[...] }

  /// The paths as parts of one array.
  static func all(_ paths: [String]) -> [ModulePath] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(paths.reduce(0) { $0 + $1.utf8.count })
    for path in paths { bytes += path.utf8 }
    var end = 0
    return paths.map { path in
      let start = end
      end += path.utf8.count
      return ModulePath(bytes[start..<end])
    }
  }

  /// Whether the file is the `__init__.py` of a folder.
  var isPackage: Bool {
    bytes.hasEnding("__init__.py")
      && (bytes.count == 11 || bytes[bytes.endIndex - 12] == .slash)
  }

  var isPython: Bool { bytes.hasEnding(".py") }

  /// The folder that the file is in; empty where there is none.
  var folder: ArraySlice<UInt8> { bytes[..<(bytes.lastIndex(of: .slash) ?? bytes.startIndex)] }

  /// The folders, and the module if it is none of their own: `app/db` of `app/db.py`, `app` of
  /// `app/__init__.py`.
  var words: ArraySlice<UInt8> {
    isPackage ? folder : bytes.dropLast(isPython ? 3 : 0)
  }

  /// Whether a folder, or the file, is in another folder, or is that.
  func isIn(_ folder: ArraySlice<UInt8>) -> Bool {
    guard !folder.isEmpty else { return true }
    let rest = bytes.dropFirst(folder.count)
    return bytes.starts(with: folder) && (rest.isEmpty || rest.first == .slash)
  }

  /// Whether some last words of the path do not begin within a word.
  func isWhole(_ name: ModuleWords) -> Bool {
    name.bytes.startIndex == bytes.startIndex || bytes[name.bytes.startIndex - 1] == .slash
  }

  /// The folder in front of some last words of the path; empty where there is none.
  func folderBefore(_ name: ModuleWords) -> ArraySlice<UInt8> {
    bytes[..<max(name.bytes.startIndex - 1, bytes.startIndex)]
  }

  /// The word in front of some last words of the path.
  func wordBefore(_ name: ModuleWords) -> ArraySlice<UInt8>? {
    let folder = folderBefore(name)
    return folder.isEmpty ? nil : ModuleWords(folder).last
  }

  /// The words that name the module, by what is known of the folder.
  func name(in folder: FolderTable.Facts) -> ModuleWords {
    let words = words
    // An `__init__.py` makes a package of its folder, where there is one.
    if !folder.isInPackage, isPackage { return ModuleWords(words[words.endIndex...]) }
    let isSource = words.starts(with: "src/".utf8)
    let start = folder.isInPackage ? folder.start : isSource ? 4 : 0
    return ModuleWords(words.dropFirst(start))
  }
}

/// The words of a module's name, with `/` between them.
struct ModuleWords {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var isEmpty: Bool { bytes.isEmpty }
  var first: ArraySlice<UInt8> { bytes.prefix { $0 != .slash } }

  /// The bytes behind the last slash, or dot.
  var last: ArraySlice<UInt8> {
    let separator = bytes.lastIndex { $0 == .slash || $0 == UInt8(ascii: ".") }
    return separator.map { bytes[($0 + 1)...] } ?? bytes
  }

  /// Whether each of the words can stand in an import statement.
  var isImportable: Bool {
    bytes.split(separator: .slash, omittingEmptySubsequences: false).allSatisfy(\.isIdentifier)
  }

  /// The name as Python writes it.
  var dotted: String {
    String(decoding: bytes.map { $0 == .slash ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
  }

  /// Whether the name is written so by Python.
  func isWritten(_ dotted: ArraySlice<UInt8>) -> Bool {
    let (own, other) = (bytes.span, dotted.span)
    // Names that differ mostly do so at their ends.
    return own.count == other.count
      && own.indices.reversed().allSatisfy {
        own[$0] == other[$0] || own[$0] == .slash && other[$0] == UInt8(ascii: ".")
      }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last bytes are some text.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Whether the bytes can be a word of an import statement.
  var isIdentifier: Bool {
    guard let first else { return false }
    if allSatisfy({ $0.isInName && $0 < 0x80 }) { return !(0x30...0x39).contains(first) }
    let word = String(decoding: self, as: UTF8.self).unicodeScalars
    return word.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
      && word.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }
}

extension UInt8 {
  static let slash = UInt8(ascii: "/")
}
