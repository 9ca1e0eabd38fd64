public import SourceText

/// A file as it was read: its text, and what tells whether it is still the same.
public struct SourceFile: Sendable {
  /// The name by which it was read.
  public let path: Path
  /// What is in it.
  public let text: SourceText
  /// What the system told about it before its bytes were read, so that whatever changes them while
  /// they are read is seen afterwards.
  let status: FileStatus

  /// Reads a whole file, which must be a regular one.
  public init(contentsOf path: Path) throws(FileProblem) {
    do throws(SystemError) {
      let file = try Descriptor.reading(path)
      let status = try file.statusOfRegularFile()
      self.init(path, status, SourceText(try file.contents(expecting: status.size)))
    } catch {
      throw FileProblem(path, error.message)
    }
  }

  /// Reads a file by way of a buffer, and takes it out of there only if it is wanted by its bytes,
  /// which have `SourceText.padding` zeros behind them; nil if it is not.
  init?(
    contentsOf path: Path, by buffer: ReadingBuffer,
    where isWanted: (_ bytes: UnsafeRawBufferPointer, _ count: Int) -> Bool
  ) throws(FileProblem) {
    do throws(SystemError) {
      let file = try Descriptor.reading(path)
      let status = try file.statusOfRegularFile()
      if try buffer.read(file, size: status.size) {
        guard isWanted(UnsafeRawBufferPointer(buffer.bytes), buffer.count) else { return nil }
        self.init(path, status, SourceText(buffer.array()))
        return
      }
    } catch {
      throw FileProblem(path, error.message)
    }
    // It changed its size while it was read.
    try self.init(contentsOf: path)
    guard text.padded.withUnsafeBytes({ isWanted($0, text.count) }) else { return nil }
  }

  private init(_ path: Path, _ status: FileStatus, _ text: SourceText) {
    (self.path, self.status, self.text) = (path, status, text)
  }
}

extension Descriptor {
  /// What is open, if that is a file that can be read as a text.
  fileprivate func statusOfRegularFile() throws(SystemError) -> FileStatus {
    let status = try status()
    guard status.kind == .regular else {
      throw status.kind == .folder ? .isFolder : .notRegular
    }
    guard status.size <= SourceText.maximumCount else { throw .tooLarge }
    return status
  }
}

extension SourceText {
  /// Reads a whole file, which must be a regular one.
  public init(contentsOf path: Path) throws(FileProblem) {
    self = try SourceFile(contentsOf: path).text
  }

  /// Reads all of standard input, which is called by a path.
  public init(standardInputAs path: Path) throws(FileProblem) {
    do throws(SystemError) {
      self.init(try Descriptor.standardInput().contents(expecting: 0))
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
