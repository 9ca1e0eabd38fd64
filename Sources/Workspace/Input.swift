/// What the process is given to read.
public enum Input {
  /// All of standard input as names, one a line.
  public static func names() throws(FileProblem) -> [Path] {
    do throws(SystemError) {
      let bytes = try Descriptor.standardInput().contents(expecting: 0)
      return bytes.split(separator: UInt8(ascii: "\n")).map { Path($0) }
    } catch {
      throw FileProblem(Path("-".utf8), error.message)
    }
  }
}
