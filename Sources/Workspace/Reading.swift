public import SourceText

extension SourceText {
  /// Reads a whole file, which must be a regular one.
  public init(contentsOf path: Path) throws(FileProblem) {
    do throws(SystemError) {
      let file = try Descriptor.reading(path)
      let (kind, size) = try file.status()
      guard kind == .regular else { throw kind == .folder ? .isFolder : .notRegular }
      guard size <= Self.maximumCount else { throw .tooLarge }
      self.init(try file.contents(expecting: size))
    } catch {
      throw FileProblem(path, error.message)
    }
  }
}

extension Descriptor {
  /// All bytes from here on, with room behind them for what `SourceText` appends.
  func contents(expecting size: Int) throws(SystemError) -> [UInt8] {
    // One byte more than expected tells the end of the file from a file that has grown.
    var bytes = try read(size + 1, reserving: size + 1 + SourceText.padding)
    guard bytes.count > size else { return bytes }
    while bytes.count <= SourceText.maximumCount {
      let more = try read(1 << 16, reserving: 1 << 16)
      if more.isEmpty { break }
      bytes.append(contentsOf: more)
    }
    return bytes
  }
}
